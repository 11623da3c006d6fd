package io.govatlas.comparison.observations;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.platform.text.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/observations")
@Tag(name = "Observations")
@Produces(MediaType.APPLICATION_JSON)
class ObservationResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Observations observations;
    private final Moments moments;
    private final Export export;
    private final CurrentAtlas atlas;

    ObservationResource(Observations observations, Moments moments, Export export, CurrentAtlas atlas) {
        this.observations = observations;
        this.moments = moments;
        this.export = export;
        this.atlas = atlas;
    }

    /** How much of the list, from where; its order is fixed. */
    record ObservationPaging(
            @Parameter(description = "How many items at most; tables have all")
            @RestQuery
            @DefaultValue("50")
            @Min(1)
            @Max(200)
            int limit,

            @Parameter(description = "The next of the page before; only together with the same filters")
            @RestQuery
            @Size(max = 2000)
            String cursor,

            @Parameter(description = "Members to answer with, separated by commas; all where absent")
            @RestQuery
            @Size(max = 500)
            String fields,

            @Parameter(description = "A page as JSON, or all as a table; the Accept header decides where absent")
            @RestQuery
            TableFormat format) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX})
    @Operation(summary = "List observations, filtered and paged, or all as a table")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ObservationPage.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response listObservations(
            @Valid @BeanParam ObservationFilter filter,
            @Valid @BeanParam ObservationPaging paging,
            @Context HttpHeaders headers) {
        Atlas now = atlas.get();
        Scope scope = Scope.of(filter, now);
        TableFormat format = TableFormat.chosen(paging.format(), headers.getAcceptableMediaTypes());
        if (format != TableFormat.JSON) {
            Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            return export.answer(scope, moments.at(filter.asOf()), format, language, now);
        }
        Place after = paging.cursor() == null ? null : Place.decode(paging.cursor(), scope);
        Moment moment = moments.at(after == null ? filter.asOf() : after.position());
        return Response.ok(observations.page(scope, moment, after, paging.limit(), now), format.type())
                .header("Vary", "Accept")
                .build();
    }

    @GET
    @Path("coverage")
    @Operation(summary = "Say which areas have values of which indicators and periods, and which have none")
    public Coverage getObservationCoverage(@Valid @BeanParam ObservationFilter filter) {
        Atlas now = atlas.get();
        Scope scope = Scope.of(filter, now);
        Moment moment = moments.at(filter.asOf());
        return Coverage.of(scope, moment, observations.coverage(scope, moment), now);
    }
}
