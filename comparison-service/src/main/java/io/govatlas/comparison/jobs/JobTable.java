package io.govatlas.comparison.jobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes jobs, each step in a short transaction of its own, whatever the work itself has open. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class JobTable implements PanacheRepositoryBase<StoredJob, String> {

    private static final List<JobState> UNFINISHED = List.of(JobState.QUEUED, JobState.RUNNING);

    void add(StoredJob job) {
        persist(job);
    }

    Optional<StoredJob> read(String id) {
        return findByIdOptional(id);
    }

    /** Whether it is still wanted. */
    boolean begin(String id) {
        return update(
                        "state = ?1, startedAt = ?2, aliveAt = ?2 where id = ?3 and state = ?4",
                        JobState.RUNNING,
                        Instant.now(),
                        id,
                        JobState.QUEUED)
                == 1;
    }

    /** Whether it is to go on. */
    boolean progress(String id, long done, long total) {
        return update(
                        "done = ?1, total = ?2, aliveAt = ?3 where id = ?4 and toCancel = false and state = ?5",
                        done,
                        total,
                        Instant.now(),
                        id,
                        JobState.RUNNING)
                == 1;
    }

    /** Writes how it ended, unless it has ended before. */
    void end(String id, JobState state, JobEnd end) {
        update(
                "state = ?1, endedAt = ?2, location = ?3, result = ?4, problemEn = ?5, problemZh = ?6,"
                        + " done = case when ?1 = ?7 and total > 0 then total else done end"
                        + " where id = ?8 and state in ?9",
                state,
                Instant.now(),
                end.location(),
                end.result(),
                end.problemEn(),
                end.problemZh(),
                JobState.SUCCEEDED,
                id,
                UNFINISHED);
    }

    /** Ends it where it has not begun, else asks whoever works on it to give up; whether there was anything to do. */
    boolean cancel(String id) {
        return update(
                                "state = ?1, endedAt = ?2, toCancel = true where id = ?3 and state = ?4",
                                JobState.CANCELLED,
                                Instant.now(),
                                id,
                                JobState.QUEUED)
                        == 1
                || update("toCancel = true where id = ?1 and state = ?2", id, JobState.RUNNING) == 1;
    }

    /** Says that this instance's jobs are alive. */
    void beat(String instance) {
        update("aliveAt = ?1 where instance = ?2 and state in ?3", Instant.now(), instance, UNFINISHED);
    }

    /** Jobs that nobody works on any more: this instance's, which has just come up, or those of a silent one. */
    List<String> abandoned(String instance) {
        return ids(list("instance = ?1 and state in ?2", instance, UNFINISHED));
    }

    List<String> silent(Duration since) {
        return ids(list("aliveAt < ?1 and state in ?2", Instant.now().minus(since), UNFINISHED));
    }

    private static List<String> ids(List<StoredJob> jobs) {
        return jobs.stream().map(job -> job.id).toList();
    }
}
