package io.govatlas.comparison.jobs;

/** What a job does, on a thread of the pool and outside any transaction. */
@FunctionalInterface
public interface Work {

    /**
     * Does it.
     *
     * @throws io.govatlas.platform.problem.ProblemException where the job fails for a reason its owner can do something
     *     about; anything else is logged and told as unexpected
     */
    Outcome run(JobProgress progress) throws Exception;

    /** Called once when the job has ended, also where it was never begun. */
    default void discard() {}
}
