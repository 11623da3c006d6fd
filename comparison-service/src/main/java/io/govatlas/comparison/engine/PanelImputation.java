package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;

/** Fills gaps of a period from other periods of the same unit, and keeps the year each value came from. */
public sealed interface PanelImputation {

    int NO_SOURCE = Integer.MIN_VALUE;

    /** One value of a series: the number, and the period it was taken from (the nearest earlier one if interpolated). */
    record Filled(double value, int sourcePeriod) {}

    /** The filled panel; source[period][unit][indicator] is {@link #NO_SOURCE} where nothing is there. */
    record Imputed(Panel panel, int[][][] source) {}

    Filled at(int[] periods, double[] series, int t);

    default Imputed apply(Panel panel) {
        int[] periods = panel.periods().stream().mapToInt(Integer::intValue).toArray();
        int n = panel.tables().get(0).size();
        int m = panel.tables().get(0).indicators().size();
        double[][][] columns = new double[periods.length][m][n];
        int[][][] source = new int[periods.length][n][m];
        for (int c = 0; c < n; c++) {
            for (int q = 0; q < m; q++) {
                double[] series = new double[periods.length];
                for (int t = 0; t < periods.length; t++) {
                    series[t] = panel.tables().get(t).value(c, q);
                }
                for (int t = 0; t < periods.length; t++) {
                    Filled filled =
                            Double.isNaN(series[t]) ? at(periods, series, t) : new Filled(series[t], periods[t]);
                    columns[t][q][c] = filled.value();
                    source[t][c][q] = filled.sourcePeriod();
                }
            }
        }
        List<DataTable> tables = new ArrayList<>();
        for (int t = 0; t < periods.length; t++) {
            tables.add(panel.tables().get(t).withColumns(columns[t]));
        }
        return new Imputed(new Panel(panel.periods(), tables), source);
    }

    /** The latest earlier value, not older than so many years. */
    record Latest(int maxYearsBack) implements PanelImputation {

        @Override
        public Filled at(int[] periods, double[] series, int t) {
            int before = previous(series, t);
            boolean usable = before >= 0 && (long) periods[t] - periods[before] <= maxYearsBack;
            return usable ? new Filled(series[before], periods[before]) : new Filled(Double.NaN, NO_SOURCE);
        }
    }

    /** The latest earlier value however old, and before the first value that one (R's approx, method constant). */
    record Constant() implements PanelImputation {

        @Override
        public Filled at(int[] periods, double[] series, int t) {
            int from = previous(series, t);
            for (int k = 0; from < 0 && k < series.length; k++) {
                from = Double.isNaN(series[k]) ? -1 : k;
            }
            return from < 0 ? new Filled(Double.NaN, NO_SOURCE) : new Filled(series[from], periods[from]);
        }
    }

    /** Straight lines between known values; before the first and after the last their values are held (R's approx). */
    record Linear() implements PanelImputation {

        @Override
        public Filled at(int[] periods, double[] series, int t) {
            int before = previous(series, t);
            int after = t;
            while (after < series.length && Double.isNaN(series[after])) {
                after++;
            }
            if (after == series.length) {
                return before < 0 ? new Filled(Double.NaN, NO_SOURCE) : new Filled(series[before], periods[before]);
            }
            if (before < 0) {
                return new Filled(series[after], periods[after]);
            }
            double share = ((double) periods[t] - periods[before]) / ((double) periods[after] - periods[before]);
            return new Filled(series[before] + share * (series[after] - series[before]), periods[before]);
        }
    }

    private static int previous(double[] series, int t) {
        int before = t;
        while (before >= 0 && Double.isNaN(series[before])) {
            before--;
        }
        return before;
    }
}
