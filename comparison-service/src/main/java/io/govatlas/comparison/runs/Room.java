package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Progress;
import io.govatlas.comparison.indices.Assumptions;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The memory that runs take together, counted in figures of eight bytes: two fifths of the heap, and a tenth of it for
 * those that wait. Who needs more than is free waits, and who needs more than there is at all is refused.
 */
@ApplicationScoped
class Room {

    /** Counted in thousands, so that an int holds it. */
    private static final long UNIT = 1_000;

    /** How often the figures of a run are in memory beside its steps: as sent, as tables, and as the text that is kept. */
    private static final int COPIES = 8;

    /** Bytes of a figure as it is written, at least on average. */
    private static final long SHORTEST = 4;

    private static final int MOST_COMBINATIONS = 256;
    private static final long PATIENCE_SECONDS = 15;

    private final int all;
    private final Semaphore free;
    private final Semaphore waiting;

    Room() {
        this(Runtime.getRuntime().maxMemory());
    }

    Room(long heap) {
        this.all = (int) (heap * 2 / 5 / Double.BYTES / UNIT);
        this.free = new Semaphore(all, true);
        this.waiting = new Semaphore(all / 4);
    }

    /** Keeps the figures of a job until its turn; to be given back once. @throws ProblemException 503 where too many wait */
    Runnable hold(Inputs inputs) {
        int held = units(inputs.figures());
        if (!waiting.tryAcquire(held)) {
            throw full();
        }
        return () -> waiting.release(held);
    }

    /**
     * To compute a run again from frozen inputs of so many bytes; to be given back once.
     *
     * @throws ProblemException 503 where there is no room soon, or never
     */
    Runnable enter(long bytes) {
        int needed = units(bytes / SHORTEST * COPIES);
        if (needed > all || !acquired(needed, PATIENCE_SECONDS)) {
            throw full();
        }
        return () -> free.release(needed);
    }

    /** Computes at once. @throws ProblemException 422 where there will never be so much room, 503 where there is not soon */
    <T> T atOnce(Inputs inputs, Supplier<T> work) {
        int needed = needed(inputs);
        if (!acquired(needed, PATIENCE_SECONDS)) {
            throw full();
        }
        return within(needed, work);
    }

    /** Computes as soon as there is room. @throws ProblemException 422 where there will never be so much */
    <T> T inTurn(Inputs inputs, Progress progress, Supplier<T> work) {
        int needed = needed(inputs);
        while (!acquired(needed, 1)) {
            progress.done(0, inputs.draws()); // who waits can be cancelled
        }
        return within(needed, work);
    }

    private boolean acquired(int needed, long seconds) {
        try {
            return free.tryAcquire(needed, seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw full();
        }
    }

    private <T> T within(int taken, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            free.release(taken);
        }
    }

    private int needed(Inputs inputs) {
        long figures = inputs.figures();
        long ofPeriod = figures / inputs.periods().size();
        long needed = figures * (COPIES + inputs.definition().steps().size())
                + 2 * ofPeriod * combinations(inputs.definition().assumptions());
        if (units(needed) > all) {
            throw ProblemException.of(ProblemType.NOT_COMPUTABLE, "run-memory", needed, all * UNIT);
        }
        return units(needed);
    }

    /** As many tables as there can be to draw from. */
    private static long combinations(Assumptions assumptions) {
        long combinations = (1L + assumptions.imputations().size())
                * (1 + assumptions.treatments().size())
                * (1 + assumptions.normalisations().size())
                * (1 + assumptions.aggregations().size());
        return Math.min(MOST_COMBINATIONS, combinations);
    }

    private static int units(long figures) {
        return (int) Math.min(Integer.MAX_VALUE, 1 + figures / UNIT);
    }

    private static ProblemException full() {
        return ProblemException.of(ProblemType.UNAVAILABLE, "jobs-full");
    }
}
