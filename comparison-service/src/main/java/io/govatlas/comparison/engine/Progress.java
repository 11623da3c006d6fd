package io.govatlas.comparison.engine;

import java.util.concurrent.CancellationException;

/** Hears how far a long computation is, and may end it; called from several threads. */
public interface Progress {

    Progress NONE = new Progress() {};

    default void done(long steps, long of) {}

    default boolean cancelled() {
        return false;
    }

    /** Ends the computation with a {@link CancellationException} once it is cancelled. */
    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
