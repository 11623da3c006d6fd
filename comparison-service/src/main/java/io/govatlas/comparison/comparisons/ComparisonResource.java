package io.govatlas.comparison.comparisons;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Comparing changes no content, so it needs no token; the answers are kept, and are the bytes that were kept. */
@Path("/comparisons")
@Tag(name = "Comparisons")
@Produces(MediaType.APPLICATION_JSON)
class ComparisonResource {

    private static final String JSON = MediaType.APPLICATION_JSON;

    private final Comparisons comparisons;
    private final String path;

    ComparisonResource(Comparisons comparisons, @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.comparisons = comparisons;
        this.path = path + "/comparisons/";
    }

    @POST
    @Operation(summary = "Compare two to twenty subjects, and say what follows")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Comparison.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Comparison.class)))
    public RestResponse<byte[]> createComparison(
            @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
                    @RestQuery
                    @Size(max = 60)
                    String asOf,
            @NotNull @Valid ComparisonRequest request) {
        Comparisons.Kept kept = comparisons.compare(request, asOf);
        return RestResponse.ResponseBuilder.create(
                        kept.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, kept.result())
                .header("Location", path + kept.id())
                .header("ETag", etag(kept.id()))
                .header("Content-Type", JSON)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Get a comparison as it was answered")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = Comparison.class)))
    public RestResponse<byte[]> getComparison(String id) {
        return RestResponse.ResponseBuilder.ok(comparisons.get(id))
                .header("Content-Type", JSON)
                .header("ETag", etag(id))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }

    @GET
    @Path("{id}/changes")
    @Operation(summary = "Say what has changed since a comparison was made, and which conclusions would differ")
    public ComparisonChanges getComparisonChanges(
            String id,
            @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
                    @RestQuery
                    @Size(max = 60)
                    String asOf) {
        return comparisons.changes(id, asOf);
    }

    /** What an id names never changes. */
    private static String etag(String id) {
        return "\"" + id + "\"";
    }
}
