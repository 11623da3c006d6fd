package io.govatlas.comparison.jobs;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class JobsTest {

    private static final JobRequest OPEN = JobRequest.open("test", "steps");

    @Inject
    Jobs jobs;

    @Inject
    JobTable table;

    @Inject
    JobsConfig config;

    @Test
    void tellsItsResult() {
        Job job = jobs.submit(OPEN, progress -> {
            progress.report(2, 2);
            return Outcome.of(Map.of("found", 7), "/somewhere");
        });

        Response ended = given().queryParam("wait", 10).get(job.links().self());

        assertThat(ended.<String>path("state")).isEqualTo("succeeded");
        assertThat(ended.<Integer>path("result.found")).isEqualTo(7);
        assertThat(ended.<String>path("links.result")).isEqualTo("/somewhere");
        assertThat(ended.<Map<String, Object>>path("progress"))
                .isEqualTo(Map.of("done", 2, "total", 2, "unit", "steps"));
        assertThat(ended.<Object>path("problem")).isNull();
    }

    @Test
    void tellsWhyItFailed() {
        Job expected = jobs.submit(OPEN, progress -> {
            throw ProblemException.of(ProblemType.UNKNOWN_REFERENCE, "references-unknown", 1);
        });
        Job unexpected = jobs.submit(OPEN, progress -> {
            throw new IllegalStateException("a secret");
        });

        Response one = given().header("Accept-Language", "zh")
                .queryParam("wait", 10)
                .get(expected.links().self());
        Response other = given().queryParam("wait", 10).get(unexpected.links().self());

        assertThat(one.<String>path("state")).isEqualTo("failed");
        assertThat(one.<String>path("problem.type")).isEqualTo("/problems/unknown-reference");
        assertThat(one.<String>path("problem.detail")).isEqualTo("请求体引用了 1 个不存在的对象。");
        assertThat(other.<String>path("problem.type")).isEqualTo("/problems/unexpected");
        assertThat(other.asString()).doesNotContain("secret");
    }

    @Test
    void cancelledWorkIsGivenUpAtItsNextStep() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean discarded = new AtomicBoolean();
        Job job = jobs.submit(OPEN, new Work() {
            @Override
            public Outcome run(JobProgress progress) throws Exception {
                begun.countDown();
                while (true) {
                    progress.report(1, 0);
                    Thread.sleep(10);
                }
            }

            @Override
            public void discard() {
                discarded.set(true);
            }
        });
        begun.await();

        given().post(job.links().cancellation()).then().statusCode(200);
        Response ended = given().queryParam("wait", 10).get(job.links().self());

        assertThat(ended.<String>path("state")).isEqualTo("cancelled");
        assertThat(discarded).isTrue();
        assertThatProblem(given().post(job.links().cancellation())).is(ProblemType.WRONG_STATE);
    }

    @Test
    void whatIsTooMuchIsRefusedAndNothingIsLost() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        List<Job> taken = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < config.workers() + config.queue() + 1; i++) {
                            taken.add(jobs.submit(OPEN, progress -> {
                                go.await();
                                return Outcome.at("/done");
                            }));
                        }
                    })
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE));
        } finally {
            go.countDown();
        }
        assertThat(taken).hasSizeGreaterThanOrEqualTo(config.queue());
        for (Job job : taken) {
            assertThat(given().queryParam("wait", 20).get(job.links().self()).<String>path("state"))
                    .isEqualTo("succeeded");
        }
    }

    @Test
    void whatWasUnderWayWhenTheProcessEndedIsInterrupted() {
        String mine = running(config.instance());
        String others = running("elsewhere:1");

        jobs.start(null);

        Response ended = given().get("/api/v1/analysis/jobs/" + mine);
        assertThat(ended.<String>path("state")).isEqualTo("failed");
        assertThat(ended.<String>path("problem.type")).isEqualTo("/problems/unavailable");
        assertThat(ended.<String>path("problem.detail")).contains("stopped while the job was under way");
        assertThat(given().get("/api/v1/analysis/jobs/" + others).<String>path("state"))
                .isEqualTo("running");
    }

    @Test
    void unknownJobIsNotFound() {
        assertThatProblem(given().get("/api/v1/analysis/jobs/0123")).is(ProblemType.NOT_FOUND);
        assertThatProblem(given().queryParam("wait", 31).get("/api/v1/analysis/jobs/0123"))
                .is(ProblemType.INVALID_REQUEST);
    }

    private String running(String instance) {
        StoredJob job = new StoredJob(Jobs.newId(), OPEN, instance);
        job.state = JobState.RUNNING;
        table.add(job);
        return job.id;
    }
}
