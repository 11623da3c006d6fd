package io.govatlas.comparison.audits;

import io.govatlas.comparison.engine.Correlation;
import io.govatlas.comparison.indices.Index;
import io.govatlas.comparison.observations.Moments;
import io.govatlas.comparison.observations.ObservationTable;
import io.govatlas.comparison.observations.ObservationTables;
import io.govatlas.comparison.runs.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Holds an index against indicators outside it, each by its latest figure of the ten years up to the index's period. */
@ApplicationScoped
class Links {

    private static final int YEARS = 10;

    private final ObservationTables observations;
    private final Moments moments;

    Links(ObservationTables observations, Moments moments) {
        this.observations = observations;
        this.moments = moments;
    }

    /** An indicator, its rank correlation with the index, and over how many units; NaN where one of them does not vary. */
    record Link(String indicator, double correlation, long units) {}

    List<Link> of(Index index, Run run) {
        if (index.links().isEmpty() || run.period() == null) {
            return List.of();
        }
        int last = Integer.parseInt(run.period().substring(0, 4));
        List<String> years = IntStream.rangeClosed(last - YEARS, last)
                .mapToObj(Integer::toString)
                .toList();
        List<String> units = run.units().stream().map(Run.Unit::unit).toList();
        ObservationTable table = observations.read(index.links(), units, years, moments.at(run.asOf()));
        double[] scores = run.units().stream()
                .mapToDouble(unit -> unit.score() == null ? Double.NaN : unit.score())
                .toArray();
        List<Link> links = new ArrayList<>();
        for (int q = 0; q < index.links().size(); q++) {
            double[] latest = latest(table, q, units.size());
            long both = IntStream.range(0, scores.length)
                    .filter(c -> !Double.isNaN(scores[c]) && !Double.isNaN(latest[c]))
                    .count();
            links.add(new Link(index.links().get(q), Correlation.SPEARMAN.of(latest, scores), both));
        }
        return links;
    }

    private static double[] latest(ObservationTable table, int indicator, int units) {
        double[] latest = new double[units];
        for (int c = 0; c < units; c++) {
            latest[c] = Double.NaN;
            for (int t = table.periods().size() - 1; t >= 0 && Double.isNaN(latest[c]); t--) {
                latest[c] = table.values()[t][indicator][c];
            }
        }
        return latest;
    }
}
