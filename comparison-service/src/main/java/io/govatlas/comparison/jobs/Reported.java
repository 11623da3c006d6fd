package io.govatlas.comparison.jobs;

import java.time.Duration;

/** The progress of a job under way: known here at once, and written now and then. */
final class Reported implements JobProgress {

    private final String job;
    private final JobTable table;
    private final long pause;
    private volatile boolean cancelled;
    private long writtenAt = System.nanoTime();
    private long done;
    private long total;

    Reported(String job, JobTable table, Duration pause) {
        this.job = job;
        this.table = table;
        this.pause = pause.toNanos();
    }

    @Override
    public String job() {
        return job;
    }

    @Override
    public synchronized void report(long done, long total) {
        this.done = done;
        this.total = total;
        if (!cancelled && System.nanoTime() - writtenAt >= pause) {
            cancelled = !table.progress(job, done, total);
            writtenAt = System.nanoTime();
        }
        if (cancelled) {
            throw new Cancelled();
        }
    }

    void cancel() {
        cancelled = true;
    }

    /** Writes what was reported last: it is done, whether it was to be cancelled or not. */
    synchronized void last() {
        table.progress(job, done, total);
    }
}
