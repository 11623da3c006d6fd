package io.govatlas.comparison.engine;

/** Makes sizes comparable: {@code x / denominator · scale}, after COINr's Denominate. */
public record Denomination(String indicator, String denominator, double scale) {

    public Denomination {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new EngineException("engine.denominate.scale", indicator, scale);
        }
    }

    /** Zero or missing denominators leave a missing value, never an infinite one. */
    public static DataTable apply(DataTable table, DataTable denominators, Iterable<Denomination> denominations) {
        int[] rows = table.units().stream().mapToInt(denominators::unitIndex).toArray();
        double[][] columns = table.columns();
        for (Denomination each : denominations) {
            double[] x = columns[table.indexOf(each.indicator())];
            double[] by = denominators.column(each.denominator());
            for (int c = 0; c < x.length; c++) {
                double size = by[rows[c]] / each.scale(); // in this order, as COINr does: the last digits depend on it
                x[c] = size == 0 || Double.isInfinite(size) ? Double.NaN : x[c] / size;
            }
        }
        return table.withColumns(columns);
    }
}
