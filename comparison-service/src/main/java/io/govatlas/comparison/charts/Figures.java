package io.govatlas.comparison.charts;

import io.govatlas.comparison.runs.Stages;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a heat map: values as they came, or as they were filled in; shades from the last table, in which higher
 * is better, between the least and the greatest of its column.
 */
final class Figures {

    private final List<Scores> stages;
    private final Map<String, DoubleSummaryStatistics> spans = new HashMap<>();

    Figures(List<Stages.Stage> stages) {
        this.stages = stages.stream().map(stage -> new Scores(stage.table())).toList();
    }

    static double orNan(Double value) {
        return value == null ? Double.NaN : value;
    }

    HeatMap.Cell cell(String unit, String indicator) {
        double shade = shade(unit, indicator);
        double raw = stages.get(0).at(unit, indicator);
        if (!Double.isNaN(raw)) {
            return new HeatMap.Cell(raw, shade, false);
        }
        double filled = stages.stream()
                .mapToDouble(stage -> stage.at(unit, indicator))
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElse(Double.NaN);
        return new HeatMap.Cell(filled, shade, true);
    }

    private double shade(String unit, String indicator) {
        Scores last = stages.get(stages.size() - 1);
        DoubleSummaryStatistics span = spans.computeIfAbsent(
                indicator,
                code -> Arrays.stream(last.column(code))
                        .filter(value -> !Double.isNaN(value))
                        .summaryStatistics());
        double width = span.getMax() - span.getMin();
        return width > 0 ? (last.at(unit, indicator) - span.getMin()) / width : last.at(unit, indicator) * 0 + 0.5;
    }
}
