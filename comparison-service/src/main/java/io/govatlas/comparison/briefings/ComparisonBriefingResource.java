package io.govatlas.comparison.briefings;

import static io.govatlas.comparison.briefings.BriefingFormat.MARKDOWN;
import static io.govatlas.comparison.briefings.BriefingFormat.PAGE;
import static io.govatlas.comparison.briefings.BriefingFormat.WORD;
import static io.govatlas.comparison.briefings.BriefingFormat.WORKBOOK;

import io.govatlas.comparison.comparisons.Comparisons;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/comparisons/{id}/briefing")
@Tag(name = "Comparisons")
class ComparisonBriefingResource {

    private final Comparisons comparisons;
    private final Press press;

    ComparisonBriefingResource(Comparisons comparisons, Press press) {
        this.comparisons = comparisons;
        this.press = press;
    }

    @GET
    @Produces({PAGE, WORD, WORKBOOK, MARKDOWN})
    @Operation(summary = "Get a comparison as a document to pass on")
    public RestResponse<byte[]> getComparisonBriefing(
            @Parameter(description = "Id of the comparison") String id,
            @BeanParam BriefingQuery query,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Briefing briefing = new ComparisonStory(comparisons.kept(id), Site.of(uri, headers)).tell();
        return press.answer(briefing, query, headers, Press.A_DAY);
    }
}
