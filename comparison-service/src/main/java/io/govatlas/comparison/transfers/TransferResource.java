package io.govatlas.comparison.transfers;

import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.subjects.SubjectSummary;
import io.govatlas.comparison.transfers.Transfers.Transfer;
import io.govatlas.comparison.upstream.History;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/subjects/{id}/transfers")
@Tag(name = "Subjects")
@Produces(MediaType.APPLICATION_JSON)
class TransferResource {

    private final History history;

    TransferResource(History history) {
        this.history = history;
    }

    @GET
    @Operation(summary = "List the practices of others that are ahead, and what each presupposes")
    public Transfers listTransfers(
            String id,
            @RestQuery @NotNull Dimension dimension,
            @Parameter(description = "How many to show at most") @RestQuery @DefaultValue("10") @Min(1) @Max(50)
                    int limit,
            @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
                    @RestQuery
                    @Size(max = 60)
                    String asOf) {
        History.Moment moment = history.at(asOf);
        Subject subject = moment.atlas()
                .subject(id)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "subjects", id));
        List<Transfer> all = new Matching(moment.atlas(), subject, dimension).transfers();
        return new Transfers(
                SubjectSummary.of(subject),
                dimension,
                subject.level(dimension).map(CitedStatement::level).orElse(null),
                moment.asOf(),
                all.size(),
                all.stream().limit(limit).toList());
    }
}
