package io.govatlas.comparison.briefings;

import static io.govatlas.comparison.briefings.BriefingFormat.MARKDOWN;
import static io.govatlas.comparison.briefings.BriefingFormat.PAGE;
import static io.govatlas.comparison.briefings.BriefingFormat.WORD;
import static io.govatlas.comparison.briefings.BriefingFormat.WORKBOOK;

import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.upstream.History;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/subjects/{id}/briefing")
@Tag(name = "Subjects")
class SubjectBriefingResource {

    private final History history;
    private final Press press;

    SubjectBriefingResource(History history, Press press) {
        this.history = history;
        this.press = press;
    }

    @GET
    @Produces({PAGE, WORD, WORKBOOK, MARKDOWN})
    @Operation(summary = "Get a subject as a document to pass on")
    public RestResponse<byte[]> getSubjectBriefing(
            @Parameter(description = "Id of the subject") String id,
            @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
                    @RestQuery
                    @Size(max = 60)
                    String asOf,
            @BeanParam BriefingQuery query,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        History.Moment moment = history.at(asOf);
        Subject subject = moment.atlas()
                .subject(id)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "subjects", id));
        Briefing briefing = new SubjectStory(moment.atlas(), moment.asOf(), subject, Site.of(uri, headers)).tell();
        return press.answer(briefing, query, headers, Press.ASKED_AGAIN);
    }
}
