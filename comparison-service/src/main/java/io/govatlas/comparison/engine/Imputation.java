package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Fills gaps within one period, or says that it does not (step 3 of the OECD/JRC handbook). */
public sealed interface Imputation {

    Imputed apply(DataTable table);

    /** The table, what each cell (unit, indicator) is, and what could not be filled. */
    record Imputed(DataTable table, CellStatus[][] status, List<Finding> findings) {

        static Imputed of(DataTable before, double[][] columns, List<Finding> findings) {
            DataTable after = before.withColumns(columns);
            return new Imputed(after, CellStatus.compare(before, after), List.copyOf(findings));
        }
    }

    /** The centre of a set of valid values. */
    enum Centre {
        MEAN(Moments::mean),
        MEDIAN(Moments::median);

        final ToDoubleFunction<double[]> of;

        Centre(ToDoubleFunction<double[]> of) {
            this.of = of;
        }
    }

    /** Gaps stay; aggregation then weighs what is there, a shadow imputation by the group's mean. */
    record None() implements Imputation {

        @Override
        public Imputed apply(DataTable table) {
            return Imputed.of(table, table.columns(), List.of());
        }
    }

    /** The mean or median of the indicator over all units. */
    record ByCentre(Centre centre) implements Imputation {

        @Override
        public Imputed apply(DataTable table) {
            double[][] columns = table.columns();
            for (double[] column : columns) {
                fill(column, centre.of.applyAsDouble(column));
            }
            return Imputed.of(table, columns, List.of());
        }

        private static void fill(double[] column, double value) {
            for (int c = 0; c < column.length; c++) {
                column[c] = Double.isNaN(column[c]) ? value : column[c];
            }
        }
    }

    /** The mean or median of the unit's group; a group without data stays missing. */
    record ByGroup(Centre centre, Map<String, String> groups) implements Imputation {

        public ByGroup {
            groups = Map.copyOf(groups);
        }

        @Override
        public Imputed apply(DataTable table) {
            List<String> groupOf = table.units().stream().map(this::groupOf).toList();
            double[][] columns = table.columns();
            List<Finding> findings = new ArrayList<>();
            for (int q = 0; q < columns.length; q++) {
                double[] observed = table.column(q);
                var centres = new HashMap<String, Double>();
                for (int c = 0; c < observed.length; c++) {
                    if (Double.isNaN(observed[c])) {
                        columns[q][c] = centres.computeIfAbsent(groupOf.get(c), g -> centreOf(observed, groupOf, g));
                    }
                }
                String indicator = table.indicators().get(q);
                centres.forEach((group, value) -> {
                    if (value.isNaN()) {
                        findings.add(Finding.of("engine.impute.empty-group", indicator, group));
                    }
                });
            }
            return Imputed.of(table, columns, findings);
        }

        private String groupOf(String unit) {
            if (!groups.containsKey(unit)) {
                throw new EngineException("engine.impute.no-group", unit);
            }
            return groups.get(unit);
        }

        private double centreOf(double[] observed, List<String> groupOf, String group) {
            double[] members = observed.clone();
            for (int c = 0; c < members.length; c++) {
                members[c] = groupOf.get(c).equals(group) ? members[c] : Double.NaN;
            }
            return centre.of.applyAsDouble(members);
        }
    }

    /** Least squares on the named indicators, over the units that have them all. */
    record ByRegression(List<String> predictors) implements Imputation {

        public ByRegression {
            predictors = List.copyOf(predictors);
        }

        @Override
        public Imputed apply(DataTable table) {
            return LeastSquares.impute(table, predictors);
        }
    }

    /** Conditional means of a multivariate normal fitted by expectation–maximisation (Dempster, Laird, Rubin 1977). */
    record ByExpectationMaximisation(int maxIterations, double tolerance) implements Imputation {

        @Override
        public Imputed apply(DataTable table) {
            return ExpectationMaximisation.impute(table, maxIterations, tolerance);
        }
    }

    /**
     * One draw of a multiple imputation: the value of a unit that has one, taken at random, from the same group if
     * groups are given (approximate Bayesian bootstrap, Rubin and Schenker 1986). Another seed is another draw.
     */
    record ByDonor(Map<String, String> groups, long seed) implements Imputation {

        public ByDonor {
            groups = Map.copyOf(groups);
        }

        @Override
        public Imputed apply(DataTable table) {
            return Donors.impute(table, groups, seed);
        }
    }

    /** One draw of a multiple imputation from the normal distribution of {@link ByExpectationMaximisation}. */
    record ByNormalDraw(int maxIterations, double tolerance, long seed) implements Imputation {

        @Override
        public Imputed apply(DataTable table) {
            return ExpectationMaximisation.draw(table, maxIterations, tolerance, new CounterStream(seed, 0));
        }
    }
}
