package io.govatlas.comparison.charts;

import io.govatlas.comparison.runs.InRoom;
import io.govatlas.platform.text.Language;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Pictures of runs. */
@Path("/runs/{id}/charts")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
class ChartResource {

    private static final String SVG = "image/svg+xml";

    private final Portraits portraits;

    ChartResource(Portraits portraits) {
        this.portraits = portraits;
    }

    /**
     * What a run holds never changes, but the citation under it may be corrected: hence a day, and an ETag of the bytes.
     */
    @InRoom
    @GET
    @Path("{kind}")
    @Produces(SVG)
    @Operation(summary = "Get a picture of a run")
    @APIResponse(responseCode = "200", content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> getRunChart(
            @Parameter(description = "Id of the run") String id,
            @Parameter(description = "Kind of the picture") ChartKind kind,
            @Valid @BeanParam ChartQuery query,
            @Context HttpHeaders headers) {
        Language language = query.lang() == null
                ? Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                : query.lang().language;
        String svg = portraits.draw(id, kind, language, query);
        return RestResponse.ResponseBuilder.ok(svg.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", SVG + ";charset=UTF-8")
                .header("Content-Language", language.tag())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }
}
