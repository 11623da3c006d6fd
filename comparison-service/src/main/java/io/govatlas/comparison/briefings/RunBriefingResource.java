package io.govatlas.comparison.briefings;

import static io.govatlas.comparison.briefings.BriefingFormat.MARKDOWN;
import static io.govatlas.comparison.briefings.BriefingFormat.PAGE;
import static io.govatlas.comparison.briefings.BriefingFormat.WORD;
import static io.govatlas.comparison.briefings.BriefingFormat.WORKBOOK;

import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.charts.Portraits;
import io.govatlas.comparison.runs.Run;
import io.govatlas.comparison.runs.Runs;
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

@Path("/runs/{id}/briefing")
@Tag(name = "Runs")
class RunBriefingResource {

    private final Runs runs;
    private final Portraits portraits;
    private final CurrentAtlas atlas;
    private final Press press;

    RunBriefingResource(Runs runs, Portraits portraits, CurrentAtlas atlas, Press press) {
        this.runs = runs;
        this.portraits = portraits;
        this.atlas = atlas;
        this.press = press;
    }

    @GET
    @Produces({PAGE, WORD, WORKBOOK, MARKDOWN})
    @Operation(summary = "Get a run as a document to pass on")
    public RestResponse<byte[]> getRunBriefing(
            @Parameter(description = "Id of the run") String id,
            @BeanParam BriefingQuery query,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Run run = runs.get(id);
        Briefing briefing = new RunStory(
                        run,
                        Texts.each(language -> portraits.bars(run, language)),
                        atlas.get().datasets(),
                        Site.of(uri, headers))
                .tell();
        return press.answer(briefing, query, headers, Press.A_DAY);
    }
}
