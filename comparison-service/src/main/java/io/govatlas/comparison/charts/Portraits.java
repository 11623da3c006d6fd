package io.govatlas.comparison.charts;

import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.runs.Analyses;
import io.govatlas.comparison.runs.Run;
import io.govatlas.comparison.runs.Runs;
import io.govatlas.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Draws runs: fetches what a kind of picture needs, and no more. */
@ApplicationScoped
public class Portraits {

    private final Runs runs;
    private final Analyses analyses;
    private final CurrentAtlas atlas;

    Portraits(Runs runs, Analyses analyses, CurrentAtlas atlas) {
        this.runs = runs;
        this.analyses = analyses;
        this.atlas = atlas;
    }

    /** The first units of a run with scores, ranks and intervals. */
    public String bars(Run run, Language language) {
        List<Run.Unit> units = new ChartQuery(null, null, null, null).of(run, ChartKind.BARS);
        return new Portrait(run, units, language, atlas.get().datasets()).bars();
    }

    /** @throws io.govatlas.platform.problem.ProblemException for an unknown run or unit, or a run without such a picture */
    String draw(String id, ChartKind kind, Language language, ChartQuery query) {
        Run run = runs.get(id);
        List<Run.Unit> units = query.of(run, kind);
        Portrait portrait = new Portrait(run, units, language, atlas.get().datasets());
        return switch (kind) {
            case BARS -> portrait.bars();
            case RADAR -> portrait.radar(runs.stages(id));
            case SLOPE -> portrait.slope(analyses.trend(id));
            case HEAT_MAP -> portrait.heatMap(runs.stages(id));
            case ACCEPTABILITY -> portrait.acceptability(analyses.uncertainty(id));
        };
    }
}
