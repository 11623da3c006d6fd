package io.govatlas.comparison.engine;

/** Makes sizes comparable: {@code x / denominator · scale}, after COINr's Denominate. */
public record Denomination(String indicator, String denominator, double scale) {

    /** Zero or missing denominators leave a missing value, never an infinite one. */
    public static DataTable apply(DataTable table, DataTable denominators, Iterable<Denomination> denominations) {
        int[] rows = table.units().stream().mapToInt(denominators::unitIndex).toArray();
        double[][] columns = table.columns();
        for (Denomination each : denominations) {
            double[] x = columns[table.indexOf(each.indicator())];
            double[] by = denominators.column(each.denominator());
            for (int c = 0; c < x.length; c++) {
                x[c] = by[rows[c]] == 0 ? Double.NaN : x[c] / by[rows[c]] * each.scale();
            }
        }
        return table.withColumns(columns);
    }
}
