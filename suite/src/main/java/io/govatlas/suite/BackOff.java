package io.govatlas.suite;

import java.time.Duration;

/** How long to wait before a process that died is started again: 1, 2, 4 … 30 s, from the start after a calm minute. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration CALM = Duration.ofMinutes(1);

    private Duration next = FIRST;

    /** The wait after a process that had lived this long. */
    Duration after(Duration lived) {
        if (lived.compareTo(CALM) >= 0) {
            next = FIRST;
        }
        Duration wait = next;
        next = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        return wait;
    }
}
