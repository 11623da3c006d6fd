package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/** Imputes by {@code x̂ = β₀ + Σ β z}, fitted where the indicator and all its predictors are there. */
final class LeastSquares {

    private LeastSquares() {}

    static Imputation.Imputed impute(DataTable table, List<String> predictors) {
        double[][] z = predictors.stream()
                .map(name -> table.column(table.indexOf(name)))
                .toArray(double[][]::new);
        double[][] columns = table.columns();
        List<Finding> findings = new ArrayList<>();
        for (int q = 0; q < columns.length; q++) {
            String indicator = table.indicators().get(q);
            if (predictors.contains(indicator) || Arrays.stream(columns[q]).noneMatch(Double::isNaN)) {
                continue;
            }
            double[] beta = fit(columns[q], z);
            if (beta.length == 0) {
                findings.add(Finding.of("engine.impute.regression-not-identified", indicator));
            } else {
                fill(columns[q], z, beta);
            }
        }
        return Imputation.Imputed.of(table, columns, findings);
    }

    private static void fill(double[] x, double[][] z, double[] beta) {
        for (int c = 0; c < x.length; c++) {
            if (Double.isNaN(x[c])) {
                double sum = beta[0];
                for (int k = 0; k < z.length; k++) {
                    sum += beta[k + 1] * z[k][c]; // NaN if a predictor is missing: the gap stays
                }
                x[c] = sum;
            }
        }
    }

    /** Intercept first; empty if the data do not determine the coefficients. */
    private static double[] fit(double[] x, double[][] z) {
        List<double[]> rows = new ArrayList<>();
        List<Double> targets = new ArrayList<>();
        for (int c = 0; c < x.length; c++) {
            double[] row = new double[z.length + 1];
            row[0] = 1;
            for (int k = 0; k < z.length; k++) {
                row[k + 1] = z[k][c];
            }
            if (!Double.isNaN(x[c]) && Arrays.stream(row).noneMatch(Double::isNaN)) {
                rows.add(row);
                targets.add(x[c]);
            }
        }
        if (rows.size() <= z.length) {
            return new double[0];
        }
        var solver = new QRDecomposition(new Array2DRowRealMatrix(rows.toArray(double[][]::new)), 1e-10).getSolver();
        if (!solver.isNonSingular()) {
            return new double[0];
        }
        return solver.solve(new ArrayRealVector(
                        targets.stream().mapToDouble(Double::doubleValue).toArray()))
                .toArray();
    }
}
