package io.govatlas.comparison.jobs;

/** What work tells of its progress while it goes on. Safe for any number of threads. */
public interface JobProgress {

    /** Id of the job. */
    String job();

    /**
     * Tells how much is done; cheap enough to be called in every step.
     *
     * @param total how much there is to do; 0 where that is not known
     * @throws Cancelled where the job is to be given up
     */
    void report(long done, long total);

    /** The work is to be given up: pass it on, and leave nothing behind. */
    final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}
