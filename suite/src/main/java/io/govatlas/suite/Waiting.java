package io.govatlas.suite;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asking again until something is so. */
final class Waiting {
    private static final long PAUSE_MILLIS = 50;

    private Waiting() {}

    static boolean until(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || !pause(Duration.ofMillis(PAUSE_MILLIS))) {
                return false;
            }
        }
        return true;
    }

    /** False when the wait was cut short because this thread is to end. */
    static boolean pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
