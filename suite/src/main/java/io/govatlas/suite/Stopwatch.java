package io.govatlas.suite;

import java.time.Duration;

/** Time since it was made. */
final class Stopwatch {
    private final long start = System.nanoTime();

    Duration taken() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
