package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.atlas.SubjectKind;
import io.govatlas.comparison.subjects.SubjectSummary;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/insights")
@Tag(name = "Insights")
class InsightResource {

    /** How many countries stand in for "the others" where none are named. */
    private static final int TYPICAL = 8;

    private final CurrentAtlas atlas;

    InsightResource(CurrentAtlas atlas) {
        this.atlas = atlas;
    }

    @GET
    @Operation(summary = "Say what follows for a subject in view of its peers, and why")
    public Insights listInsights(@Valid @BeanParam InsightQuery query) {
        Atlas now = atlas.get();
        Subject subject = find(now, query.subject(), "subject");
        List<Subject> peers = query.peers() == null ? typical(now, subject) : named(now, query.peers());
        List<Subject> all = new ArrayList<>(List.of(subject));
        peers.stream().filter(peer -> peer != subject).forEach(all::add);
        Set<Dimension> dimensions =
                query.dimension() == null ? EnumSet.allOf(Dimension.class) : EnumSet.of(query.dimension());
        List<Insight> insights = Reasoning.over(now, all, dimensions).stream()
                .filter(insight -> insight.subject().equals(subject.id()))
                .filter(insight -> query.kind() == null || insight.kind() == query.kind())
                .toList();
        return new Insights(
                SubjectSummary.of(subject),
                all.stream().skip(1).map(SubjectSummary::of).toList(),
                atlas.asOf(now),
                insights);
    }

    private static List<Subject> named(Atlas atlas, String peers) {
        List<Subject> named = new ArrayList<>();
        for (String reference : peers.split(",")) {
            Subject peer = find(atlas, reference, "peers");
            if (!named.contains(peer)) {
                named.add(peer);
            }
        }
        return named;
    }

    /** The countries of the other side that most dimensions are stated about. */
    private static List<Subject> typical(Atlas atlas, Subject subject) {
        return atlas.subjects().values().stream()
                .filter(s -> s.kind() == SubjectKind.COUNTRY && s != subject && s.domestic() != subject.domestic())
                .filter(s -> !s.statements().isEmpty())
                .sorted(Comparator.comparing((Subject s) -> -s.statements().size())
                        .thenComparing(Subject::id))
                .limit(TYPICAL)
                .toList();
    }

    private static Subject find(Atlas atlas, String reference, String parameter) {
        return atlas.subject(reference)
                .orElseThrow(() -> ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                        .parameter(parameter, "item-reference", "subjects", reference));
    }
}
