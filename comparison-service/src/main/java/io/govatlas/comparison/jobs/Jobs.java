package io.govatlas.comparison.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.platform.problem.Problem;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.problem.RequestContext;
import io.govatlas.platform.text.Language;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Takes work and does it on a few threads, with a short queue before them. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JobTable table;
    private final JobsConfig config;
    private final Shown shown;
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService heart;
    private final Map<String, Reported> underWay = new ConcurrentHashMap<>();

    Jobs(JobTable table, JobsConfig config, Shown shown) {
        this.table = table;
        this.config = config;
        this.shown = shown;
        AtomicInteger number = new AtomicInteger();
        this.workers = new ThreadPoolExecutor(
                config.workers(),
                config.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.queue()),
                work -> daemon(work, "job-" + number.incrementAndGet()));
        this.heart = Executors.newSingleThreadScheduledExecutor(beat -> daemon(beat, "job-heart"));
    }

    /** Before anything else: what is unfinished under this name was interrupted with the process that did it. */
    void start(@Observes @Priority(1000) StartupEvent start) {
        table.abandoned(config.instance()).forEach(this::interrupted);
        long pause = config.heartbeat().toMillis();
        heart.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        heart.shutdownNow();
        workers.shutdownNow();
        underWay.keySet().forEach(this::interrupted);
    }

    /** Takes work in under a new id. */
    public Job submit(JobRequest request, Work work) {
        return submit(newId(), request, work);
    }

    /**
     * Takes work in under an id that was made before, by {@link #newId}.
     *
     * @throws ProblemException 503 where too much is waiting already
     */
    public Job submit(String id, JobRequest request, Work work) {
        try {
            requireRoom();
            StoredJob stored = new StoredJob(id, request, config.instance());
            table.add(stored);
            Reported reported = new Reported(id, table, config.writeEvery());
            underWay.put(id, reported);
            workers.execute(() -> run(id, work, reported));
            return shown.of(stored, Language.EN);
        } catch (RejectedExecutionException overtaken) {
            underWay.remove(id);
            table.end(id, JobState.FAILED, end(id, null, null, full()));
            work.discard();
            throw full();
        } catch (RuntimeException e) {
            work.discard();
            throw e;
        }
    }

    /** @throws ProblemException 503 where too much is waiting already */
    public void requireRoom() {
        if (workers.getQueue().remainingCapacity() == 0) {
            throw full();
        }
    }

    /**
     * The value that a job of that kind came to; who may see it is for the caller to know.
     *
     * @throws ProblemException 404 where there is no such job, 409 where it has not come to one
     */
    public JsonNode result(String id, String kind) {
        StoredJob job = table.read(id)
                .filter(stored -> stored.kind.equals(kind))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "jobs", id));
        if (job.result == null) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "job-without-result", job.state);
        }
        return shown.json(job.result, JsonNode.class);
    }

    /** 128 random bits: knowing it is as good as a key. */
    public static String newId() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** Whether there was anything to cancel. */
    boolean cancel(String id) {
        boolean cancelled = table.cancel(id);
        Reported reported = underWay.get(id);
        if (cancelled && reported != null) {
            reported.cancel();
        }
        return cancelled;
    }

    private void run(String id, Work work, Reported reported) {
        try {
            if (table.begin(id)) {
                Outcome outcome = work.run(reported);
                reported.last();
                JobState state = outcome.problem() == null ? JobState.SUCCEEDED : JobState.FAILED;
                table.end(id, state, end(id, outcome.location(), outcome.value(), outcome.problem()));
            }
        } catch (JobProgress.Cancelled asked) {
            table.end(id, JobState.CANCELLED, JobEnd.NOTHING);
        } catch (ProblemException e) {
            table.end(id, JobState.FAILED, end(id, null, null, e));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            LOG.errorf(e, "job %s failed", id);
            table.end(
                    id,
                    JobState.FAILED,
                    end(id, null, null, ProblemException.of(ProblemType.UNEXPECTED, "unexpected")));
        } finally {
            underWay.remove(id);
            work.discard();
        }
    }

    private void beat() {
        try {
            if (!underWay.isEmpty()) {
                table.beat(config.instance());
            }
            table.silent(config.silence()).forEach(this::interrupted);
        } catch (RuntimeException databaseAway) {
            LOG.debugf("no heartbeat: %s", databaseAway.getMessage());
        }
    }

    private void interrupted(String id) {
        table.end(
                id,
                JobState.FAILED,
                end(id, null, null, ProblemException.of(ProblemType.UNAVAILABLE, "job-interrupted")));
    }

    private static ProblemException full() {
        return ProblemException.of(ProblemType.UNAVAILABLE, "jobs-full");
    }

    private JobEnd end(String id, String location, Object value, ProblemException problem) {
        String trace = RequestContext.traceId(null);
        return new JobEnd(
                location,
                shown.text(value),
                problem == null ? null : shown.text(Problem.of(problem, Language.EN, shown.address(id), trace)),
                problem == null ? null : shown.text(Problem.of(problem, Language.ZH, shown.address(id), trace)));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
