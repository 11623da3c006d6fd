package io.govatlas.comparison.subjects;

import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.upstream.History;
import io.govatlas.platform.paging.Cursor;
import io.govatlas.platform.paging.Page;
import io.govatlas.platform.paging.PageQuery;
import io.govatlas.platform.paging.Sort;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/subjects")
@Tag(name = "Subjects")
@Produces(MediaType.APPLICATION_JSON)
class SubjectResource {

    private static final List<String> SORTABLE = List.of("id");

    private final History history;

    SubjectResource(History history) {
        this.history = history;
    }

    @GET
    @Operation(summary = "List everything that can be compared")
    public Page<SubjectSummary> listSubjects(@Valid @BeanParam SubjectFilter filter, @Valid @BeanParam PageQuery page) {
        boolean reversed = Sort.of(page.sort(), SORTABLE).keys().get(0).descending();
        List<String> query = List.of(filter.toString(), Boolean.toString(reversed));
        Comparator<String> order = reversed ? Comparator.reverseOrder() : Comparator.naturalOrder();
        String after = page.cursor() == null
                ? null
                : Cursor.decode(page.cursor(), query, 1).values().get(0);
        List<Subject> found = history.at(filter.asOf()).atlas().subjects().values().stream()
                .filter(filter::lets)
                .sorted(Comparator.comparing(Subject::id, order))
                .toList();
        List<Subject> rest = found.stream()
                .filter(subject -> after == null || order.compare(subject.id(), after) > 0)
                .toList();
        List<SubjectSummary> shown =
                rest.stream().limit(page.limit()).map(SubjectSummary::of).toList();
        String next = rest.size() > shown.size()
                ? new Cursor(List.of(shown.get(shown.size() - 1).id())).encode(query)
                : null;
        return new Page<>(shown, found.size(), next);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Get everything stated about a subject, dimension by dimension")
    public SubjectProfile getSubject(
            String id,
            @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
                    @RestQuery
                    @Size(max = 60)
                    String asOf) {
        History.Moment moment = history.at(asOf);
        Subject subject = moment.atlas()
                .subject(id)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "subjects", id));
        return SubjectProfile.of(subject, moment.asOf());
    }
}
