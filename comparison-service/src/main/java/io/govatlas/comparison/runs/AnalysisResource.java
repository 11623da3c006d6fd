package io.govatlas.comparison.runs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a run; like the run itself, to be read by anyone. */
@InRoom
@Path("/runs/{id}")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
class AnalysisResource {

    private final Analyses analyses;

    AnalysisResource(Analyses analyses) {
        this.analyses = analyses;
    }

    @GET
    @Path("uncertainty")
    @Operation(summary = "Say what the ranks of a run are worth")
    public UncertaintyReport getRunUncertainty(String id) {
        return analyses.uncertainty(id);
    }

    @GET
    @Path("coherence")
    @Operation(summary = "Say whether the parts of an index belong together")
    public CoherenceReport getRunCoherence(String id) {
        return analyses.coherence(id);
    }

    @GET
    @Path("sensitivity")
    @Operation(summary = "Say which assumption makes how much of the variance")
    public SensitivityReport getRunSensitivity(
            String id,
            @Parameter(description = "The unit whose score to look at; the mean shift of all ranks where absent")
                    @RestQuery
                    @Size(min = 1, max = 200)
                    String unit,
            @Parameter(description = "Rows of the design; more give narrower intervals")
                    @RestQuery
                    @DefaultValue("512")
                    @Min(16)
                    @Max(4096)
                    int base) {
        return analyses.sensitivity(id, unit, base);
    }

    @GET
    @Path("leave-one-out")
    @Operation(summary = "Say what leaving out each indicator would do")
    public LeaveOneOutReport getRunLeaveOneOut(String id) {
        return analyses.leaveOneOut(id);
    }

    @GET
    @Path("explanation")
    @Operation(summary = "Explain why one unit is ahead of another")
    public ExplanationReport getRunExplanation(
            String id,
            @Parameter(description = "The unit ahead") @RestQuery @NotNull @Size(min = 1, max = 200) String unit,
            @Parameter(description = "The unit behind") @RestQuery @NotNull @Size(min = 1, max = 200) String over) {
        return analyses.explanation(id, unit, over);
    }

    @GET
    @Path("reversal")
    @Operation(summary = "Find the smallest change of weights that turns two units around")
    public ReversalReport getRunReversal(
            String id,
            @Parameter(description = "The unit ahead") @RestQuery @NotNull @Size(min = 1, max = 200) String unit,
            @Parameter(description = "The unit behind") @RestQuery @NotNull @Size(min = 1, max = 200) String over,
            @Parameter(description = "By how much the unit behind is to be ahead; 0 makes both equal")
                    @RestQuery
                    @DefaultValue("0")
                    @Min(0)
                    double margin) {
        return analyses.reversal(id, unit, over, margin);
    }

    @POST
    @Path("target")
    @Operation(summary = "Find the smallest change of a unit's indicators that reaches a target")
    public TargetReport seekRunTarget(String id, @NotNull @Valid TargetRequest target) {
        return analyses.target(id, target);
    }

    @GET
    @Path("trend")
    @Operation(summary = "Follow scores and ranks over the periods of a run")
    public TrendReport getRunTrend(String id) {
        return analyses.trend(id);
    }
}
