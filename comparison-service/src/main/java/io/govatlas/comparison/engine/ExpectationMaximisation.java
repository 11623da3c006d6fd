package io.govatlas.comparison.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Mean and covariance of a multivariate normal with gaps, and the gaps' conditional means. */
final class ExpectationMaximisation {

    private final double[][] rows;
    private final int m;
    private final double[] mean;
    private double[][] covariance;

    private ExpectationMaximisation(double[][] rows, int m) {
        this.rows = rows;
        this.m = m;
        this.mean = new double[m];
        this.covariance = new double[m][m];
        IntStream.range(0, m).forEach(q -> covariance[q][q] = 1);
    }

    static Imputation.Imputed impute(DataTable table, int maxIterations, double tolerance) {
        return draw(table, maxIterations, tolerance, null);
    }

    /** With a stream, what is filled in varies around the conditional mean as it should; without one it is the mean. */
    static Imputation.Imputed draw(DataTable table, int maxIterations, double tolerance, CounterStream noise) {
        double[][] columns = table.columns();
        int m = columns.length;
        double[] centre = new double[m];
        double[] scale = new double[m];
        double[][] rows = new double[table.size()][m];
        for (int q = 0; q < m; q++) {
            centre[q] = Moments.mean(columns[q]);
            scale[q] = Moments.sd(columns[q], Spread.POPULATION);
            if (!(scale[q] > 0)) {
                throw new EngineException(
                        "engine.impute.em-constant", table.indicators().get(q));
            }
            for (int c = 0; c < rows.length; c++) {
                rows[c][q] = (columns[q][c] - centre[q]) / scale[q];
            }
        }
        double[][] filled = new ExpectationMaximisation(rows, m).run(maxIterations, tolerance, noise);
        for (int q = 0; q < m; q++) {
            for (int c = 0; c < rows.length; c++) {
                if (Double.isNaN(columns[q][c])) {
                    columns[q][c] = filled[c][q] * scale[q] + centre[q];
                }
            }
        }
        return Imputation.Imputed.of(table, columns, List.of());
    }

    private double[][] run(int maxIterations, double tolerance, CounterStream noise) {
        for (int k = 0; k < maxIterations; k++) {
            if (step() < tolerance) {
                return expect(new double[m][m], noise);
            }
        }
        throw new EngineException("engine.impute.em-not-converged", maxIterations, tolerance);
    }

    private double step() {
        double[][] uncertain = new double[m][m];
        double[][] filled = expect(uncertain, null);
        double change = 0;
        for (int q = 0; q < m; q++) {
            double sum = 0;
            for (double[] row : filled) {
                sum += row[q];
            }
            change = Math.max(change, Math.abs(sum / filled.length - mean[q]));
            mean[q] = sum / filled.length;
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                double sum = uncertain[a][b];
                for (double[] row : filled) {
                    sum += (row[a] - mean[a]) * (row[b] - mean[b]);
                }
                change = Math.max(change, Math.abs(sum / filled.length - covariance[a][b]));
                uncertain[a][b] = sum / filled.length;
            }
        }
        covariance = uncertain;
        return change;
    }

    /** Fills each unit's gaps and adds what remains uncertain about them to the given matrix. */
    private double[][] expect(double[][] uncertain, CounterStream noise) {
        RealMatrix sigma = new Array2DRowRealMatrix(covariance);
        double[][] filled = new double[rows.length][];
        for (int c = 0; c < rows.length; c++) {
            double[] row = rows[c].clone();
            int[] gaps = IntStream.range(0, m).filter(q -> Double.isNaN(row[q])).toArray();
            int[] seen =
                    IntStream.range(0, m).filter(q -> !Double.isNaN(row[q])).toArray();
            filled[c] = row;
            if (gaps.length > 0) {
                fill(sigma, row, gaps, seen, uncertain, noise);
            }
        }
        return filled;
    }

    private void fill(
            RealMatrix sigma, double[] row, int[] gaps, int[] seen, double[][] uncertain, CounterStream noise) {
        RealMatrix rest = sigma.getSubMatrix(gaps, gaps);
        double[] shift = new double[gaps.length];
        if (seen.length > 0) {
            var solver = new LUDecomposition(sigma.getSubMatrix(seen, seen), 1e-12).getSolver();
            if (!solver.isNonSingular()) {
                throw new EngineException("engine.impute.em-singular", seen.length);
            }
            RealMatrix regression = solver.solve(sigma.getSubMatrix(seen, gaps)).transpose();
            shift = regression.operate(
                    IntStream.of(seen).mapToDouble(q -> row[q] - mean[q]).toArray());
            rest = rest.subtract(regression.multiply(sigma.getSubMatrix(seen, gaps)));
        }
        double[] varied = noise == null ? new double[gaps.length] : varied(rest, noise);
        for (int g = 0; g < gaps.length; g++) {
            row[gaps[g]] = mean[gaps[g]] + shift[g] + varied[g];
            for (int h = 0; h < gaps.length; h++) {
                uncertain[gaps[g]][gaps[h]] += rest.getEntry(g, h);
            }
        }
    }

    /** Normal numbers with the given covariance, which may be singular. */
    private static double[] varied(RealMatrix covariance, CounterStream noise) {
        var root = new EigenDecompositionSymmetric(covariance);
        double[] scaled = new double[covariance.getRowDimension()];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = Math.sqrt(Math.max(0, root.getEigenvalue(k))) * noise.nextGaussian();
        }
        return root.getV().operate(scaled);
    }
}
