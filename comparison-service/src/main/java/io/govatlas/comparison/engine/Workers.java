package io.govatlas.comparison.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Who computes: the calling thread and up to threads − 1 tasks of an executor. Work comes in numbered blocks, so that
 * what comes out does not depend on how many there are.
 */
public record Workers(Executor executor, int threads) {

    /** Only the calling thread. */
    public static final Workers CALLER = new Workers(Runnable::run, 1);

    public Workers {
        if (threads < 1) {
            throw new EngineException("engine.experiment.threads", threads);
        }
    }

    /** What one worker does with a block. */
    interface Worker {
        void block(int number);
    }

    /** Each worker gets its own scratch space from the factory; the caller returns when all blocks are done. */
    void run(int blocks, IntFunction<Worker> workers) {
        var next = new AtomicInteger();
        var team = new Team();
        for (int k = 1; k < Math.min(threads, blocks); k++) {
            int number = k;
            executor.execute(() -> team.join(() -> drain(blocks, next, workers.apply(number)), next, blocks));
        }
        team.join(() -> drain(blocks, next, workers.apply(0)), next, blocks);
        team.awaitAll();
    }

    private static void drain(int blocks, AtomicInteger next, Worker worker) {
        for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
            worker.block(block);
        }
    }

    /** Knows who is at work; a task that a busy executor starts too late finds nothing to do and is not waited for. */
    private static final class Team {

        private int active;
        private boolean closed;
        private Throwable failure;

        void join(Runnable work, AtomicInteger next, int blocks) {
            synchronized (this) {
                if (closed) {
                    return;
                }
                active++;
            }
            try {
                work.run();
            } catch (RuntimeException | Error failed) {
                next.set(blocks); // the others stop at their next block
                synchronized (this) {
                    failure = failure == null ? failed : failure;
                }
            } finally {
                synchronized (this) {
                    active--;
                    notifyAll();
                }
            }
        }

        synchronized void awaitAll() {
            closed = true;
            boolean interrupted = false;
            while (active > 0) {
                try {
                    wait();
                } catch (InterruptedException again) { // the others write to what the caller reads next
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException problem) {
                throw problem;
            }
        }
    }
}
