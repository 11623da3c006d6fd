package io.govatlas.comparison.jobs;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/jobs/{id}")
@Tag(name = "Jobs")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class JobResource {

    /** How often someone who waits looks again. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    private final Jobs jobs;
    private final JobTable table;
    private final SecurityIdentity caller;
    private final Shown shown;

    JobResource(Jobs jobs, JobTable table, SecurityIdentity caller, Shown shown) {
        this.jobs = jobs;
        this.table = table;
        this.caller = caller;
        this.shown = shown;
    }

    @GET
    @Operation(summary = "Get a job: how far it is, and what came of it")
    public Uni<Job> getJob(
            @Parameter(description = "Id of the job") String id,
            @Parameter(description = "Seconds to wait for its end")
                    @RestQuery("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    int waitSeconds,
            @Context HttpHeaders headers) {
        StoredJob job = read(id);
        admit(job.readers());
        Language language = language(headers);
        long deadline = System.nanoTime() + Duration.ofSeconds(waitSeconds).toNanos();
        return finished(job, deadline).map(last -> shown.of(last, language));
    }

    @POST
    @Path("cancellation")
    @Operation(summary = "Cancel a job: nothing of it remains")
    public Job cancelJob(@Parameter(description = "Id of the job") String id, @Context HttpHeaders headers) {
        StoredJob job = read(id);
        admit(job.cancellers());
        if (!jobs.cancel(id)) {
            throw ProblemException.of(ProblemType.WRONG_STATE, "job-ended");
        }
        return shown.of(read(id), language(headers));
    }

    private Uni<StoredJob> finished(StoredJob job, long deadline) {
        long left = deadline - System.nanoTime();
        if (job.state.isFinal() || left <= 0) {
            return Uni.createFrom().item(job);
        }
        Duration pause = left < LOOK_AGAIN.toNanos() ? Duration.ofNanos(left) : LOOK_AGAIN;
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(pause)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> finished(read(job.id), deadline));
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.getHeaderString("Accept-Language"));
    }

    private StoredJob read(String id) {
        return table.read(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "jobs", id));
    }

    private void admit(List<String> roles) {
        if (roles.isEmpty()) {
            return;
        }
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (roles.stream().noneMatch(caller::hasRole)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "role-missing", String.join(" / ", roles));
        }
    }
}
