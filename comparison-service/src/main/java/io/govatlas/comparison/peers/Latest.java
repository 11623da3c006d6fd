package io.govatlas.comparison.peers;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.engine.DataTable;
import io.govatlas.comparison.observations.ObservationTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The latest value of each indicator and area, looking a few years back; NaN where there is none. */
record Latest(List<String> areas, List<String> indicators, double[][] values, List<String> datasets) {

    /** How many years before the period a figure may be of. */
    static final int YEARS_BACK = 5;

    /** @param period the last year; null for the latest that any dataset has */
    static List<String> years(String period, Atlas atlas) {
        int last = period != null
                ? Integer.parseInt(period)
                : atlas.datasets().values().stream()
                        .flatMap(dataset -> dataset.periods().stream())
                        .mapToInt(p -> Integer.parseInt(p.substring(0, 4)))
                        .max()
                        .orElse(0);
        return IntStream.rangeClosed(last - YEARS_BACK, last)
                .mapToObj(year -> "%04d".formatted(year))
                .toList();
    }

    static Latest of(ObservationTable table) {
        double[][] values = new double[table.indicators().size()][table.areas().size()];
        for (double[] column : values) {
            Arrays.fill(column, Double.NaN);
        }
        for (double[][] period : table.values()) {
            for (int indicator = 0; indicator < values.length; indicator++) {
                for (int area = 0; area < values[indicator].length; area++) {
                    if (!Double.isNaN(period[indicator][area])) {
                        values[indicator][area] = period[indicator][area];
                    }
                }
            }
        }
        return new Latest(table.areas(), table.indicators(), values, table.datasetNames());
    }

    DataTable table() {
        return DataTable.ofColumns(areas, indicators, values);
    }

    double value(String indicator, String area) {
        int row = areas.indexOf(area);
        return row < 0 ? Double.NaN : values[indicators.indexOf(indicator)][row];
    }

    /** How many of the indicators an area has. */
    int known(int area) {
        return (int) Arrays.stream(values)
                .filter(column -> !Double.isNaN(column[area]))
                .count();
    }

    /** How many of the indicators two areas both have. */
    int shared(int area, int other) {
        return (int) Arrays.stream(values)
                .filter(column -> !Double.isNaN(column[area]) && !Double.isNaN(column[other]))
                .count();
    }

    /** Some of the indicators, in their order. */
    Latest only(List<String> some) {
        double[][] cut =
                some.stream().map(code -> values[indicators.indexOf(code)]).toArray(double[][]::new);
        return new Latest(areas, some, cut, datasets);
    }

    /** Some of the areas, in their order. */
    Latest of(List<String> some) {
        int[] rows = some.stream().mapToInt(areas::indexOf).toArray();
        double[][] cut = Arrays.stream(values)
                .map(column ->
                        Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
        return new Latest(some, indicators, cut, datasets);
    }
}
