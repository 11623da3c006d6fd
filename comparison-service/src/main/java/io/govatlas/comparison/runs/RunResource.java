package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Progress;
import io.govatlas.comparison.jobs.Job;
import io.govatlas.comparison.jobs.JobProgress;
import io.govatlas.comparison.jobs.JobRequest;
import io.govatlas.comparison.jobs.Jobs;
import io.govatlas.comparison.jobs.Outcome;
import io.govatlas.comparison.jobs.Work;
import io.govatlas.platform.problem.LargeBody;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Computing changes no content, so it needs no token; the answers are kept, and are the bytes that were kept. */
@Path("/runs")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
class RunResource {

    /** What is answered directly: about a second's work; more is a job. */
    static final long DIRECT = 100_000_000;

    private static final String JSON = MediaType.APPLICATION_JSON;

    private final Freezing freezing;
    private final Runs runs;
    private final Jobs jobs;
    private final Room room;
    private final long maxBody;
    private final String path;
    private final String jobPath;

    RunResource(
            Freezing freezing,
            Runs runs,
            Jobs jobs,
            Room room,
            @ConfigProperty(name = "quarkus.rest.path") String path,
            @ConfigProperty(name = "govatlas.runs.max-bytes") long maxBody) {
        this.freezing = freezing;
        this.runs = runs;
        this.jobs = jobs;
        this.room = room;
        this.maxBody = maxBody;
        this.path = path + "/runs/";
        this.jobPath = path + "/jobs/";
    }

    /** Figures sent along are more than any other body holds. */
    @jakarta.enterprise.inject.Produces
    LargeBody body() {
        return new LargeBody(path.substring(0, path.length() - 1), maxBody);
    }

    @POST
    @Operation(summary = "Compute an index")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Run.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Run.class)))
    @APIResponse(
            responseCode = "202",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Job.class)))
    public RestResponse<?> createRun(@NotNull @Valid RunRequest request, @Context HttpHeaders headers) {
        Inputs inputs = freezing.freeze(request);
        if (wantsJob(headers)) {
            return job(request, inputs);
        }
        if (inputs.cost() > DIRECT) {
            throw ProblemException.of(ProblemType.NOT_COMPUTABLE, "run-too-large", inputs.cost(), DIRECT);
        }
        Runs.Kept kept = runs.atOnce(request, inputs);
        return RestResponse.ResponseBuilder.create(
                        kept.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        kept.result().getBytes(StandardCharsets.UTF_8))
                .header("Location", path + kept.id())
                .header("ETag", etag(kept.id()))
                .header("Content-Type", JSON)
                .build();
    }

    private RestResponse<Job> job(RunRequest request, Inputs inputs) {
        Job job = jobs.submit(JobRequest.open("run", "draws"), new Computing(request, inputs, room.hold(inputs)));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                .header("Location", jobPath + job.id())
                .header("Preference-Applied", "respond-async")
                .build();
    }

    /** A run as a job; its figures are held from the request to the end. */
    private final class Computing implements Work {

        private final RunRequest request;
        private final Inputs inputs;
        private final Runnable held;

        private Computing(RunRequest request, Inputs inputs, Runnable held) {
            this.request = request;
            this.inputs = inputs;
            this.held = held;
        }

        @Override
        public Outcome run(JobProgress progress) {
            Progress told = new Progress() {
                @Override
                public void done(long steps, long of) {
                    progress.report(steps, of);
                }
            };
            return Outcome.at(path + runs.inTurn(request, inputs, told).id());
        }

        @Override
        public void discard() {
            held.run();
        }
    }

    /** RFC 7240: {@code Prefer: respond-async}, among others. */
    private static boolean wantsJob(HttpHeaders headers) {
        return headers.getRequestHeader("Prefer").stream()
                .flatMap(prefer -> Arrays.stream(prefer.split(",")))
                .anyMatch(prefer -> prefer.trim().equalsIgnoreCase("respond-async"));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Get a run as it was computed")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Run.class)))
    public RestResponse<byte[]> getRun(String id) {
        return kept(runs.result(id), etag(id));
    }

    @GET
    @Path("{id}/inputs")
    @Operation(summary = "Get everything a run was made from")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Inputs.class)))
    public RestResponse<byte[]> getRunInputs(String id) {
        return kept(runs.inputsText(id), etag(id + "-inputs"));
    }

    @InRoom
    @GET
    @Path("{id}/stages")
    @Operation(summary = "Get the table after each step of a run, with all digits")
    public Stages getRunStages(String id) {
        return runs.stages(id);
    }

    private static RestResponse<byte[]> kept(String text, String etag) {
        return RestResponse.ResponseBuilder.ok(text.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", JSON)
                .header("ETag", etag)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }

    /** What an id names never changes. */
    private static String etag(String id) {
        return "\"" + id + "\"";
    }
}
