package io.govatlas.comparison.insights;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.subjects.SubjectSummary;
import io.govatlas.comparison.upstream.History;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/insights")
@Tag(name = "Insights")
@Produces(MediaType.APPLICATION_JSON)
class InsightResource {

    static final String JSON_LD = "application/ld+json";

    private final History history;
    private final Provenance provenance;

    InsightResource(History history, Provenance provenance) {
        this.history = history;
        this.provenance = provenance;
    }

    @GET
    @Operation(summary = "Say what follows for a subject in view of its peers, and why")
    public Insights listInsights(@Valid @BeanParam InsightQuery query) {
        History.Moment moment = history.at(query.asOf());
        Atlas atlas = moment.atlas();
        Subject subject = find(atlas, query.subject(), "subject");
        List<Subject> peers =
                query.peers() == null ? atlas.typicalPeers(subject) : named(atlas, subject, query.peers());
        Set<Dimension> dimensions =
                query.dimension() == null ? EnumSet.allOf(Dimension.class) : EnumSet.of(query.dimension());
        Conclusions conclusions = Reasoning.about(atlas, subject, peers, dimensions, query.notDrawn());
        return new Insights(
                SubjectSummary.of(subject),
                peers.stream().map(SubjectSummary::of).toList(),
                moment.asOf(),
                conclusions.insights().stream()
                        .filter(insight -> query.kind() == null || insight.kind() == query.kind())
                        .toList(),
                query.notDrawn() ? conclusions.notDrawn() : null,
                conclusions.errors());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Get one insight, with the whole chain behind it")
    public InsightAnswer getInsight(
            @Size(max = 2500) String id,
            @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
                    @RestQuery
                    @Size(max = 60)
                    String asOf) {
        return one(id, asOf);
    }

    @GET
    @Path("{id}/provenance")
    @Produces(JSON_LD)
    @Operation(summary = "Get the chain behind an insight as PROV-O in JSON-LD")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = JSON_LD, schema = @Schema(implementation = Provenance.Document.class)))
    public JsonNode getInsightProvenance(
            @Size(max = 2500) String id,
            @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
                    @RestQuery
                    @Size(max = 60)
                    String asOf) {
        return provenance.of(one(id, asOf));
    }

    private InsightAnswer one(String id, String asOf) {
        History.Moment moment = history.at(asOf);
        Atlas atlas = moment.atlas();
        InsightId named = InsightId.parse(id).orElseThrow(() -> unknown(id));
        Atlas.ReadyRule rule = atlas.rule(named.rule()).orElseThrow(() -> unknown(id));
        Subject subject = atlas.subject(named.subject()).orElseThrow(() -> unknown(id));
        List<Subject> peers = named.peersIn(atlas, subject).orElseThrow(() -> unknown(id));
        Conclusions found = Reasoning.from(atlas, rule, subject, peers);
        if (found.insights().isEmpty()) {
            throw found.notDrawn().isEmpty()
                    ? unknown(id)
                    : notDrawn(found.notDrawn().get(0));
        }
        return new InsightAnswer(moment.asOf(), found.insights().get(0));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "insights", id);
    }

    private static ProblemException notDrawn(NotDrawn reason) {
        return ProblemException.of(
                ProblemType.NOT_FOUND,
                "insight-not-drawn",
                String.join("; ", reason.missing()),
                reason.withheld().size(),
                reason.withheld().stream().filter(s -> s.restsOnRetracted()).count());
    }

    private static List<Subject> named(Atlas atlas, Subject subject, String peers) {
        List<Subject> named = new ArrayList<>();
        for (String reference : peers.split(",")) {
            Subject peer = find(atlas, reference, "peers");
            if (!named.contains(peer) && !peer.equals(subject)) {
                named.add(peer);
            }
        }
        if (named.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                    .parameter("peers", "subject-twice", subject.id());
        }
        return InsightId.sorted(named);
    }

    private static Subject find(Atlas atlas, String reference, String parameter) {
        return atlas.subject(reference)
                .orElseThrow(() -> ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                        .parameter(parameter, "item-reference", "subjects", reference));
    }
}
