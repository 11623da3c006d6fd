package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Principal components of the correlation matrix over the units without a gap, the largest first; vectors[k] belongs
 * to eigenvalues[k] and points to where the sum of its entries is positive.
 */
public record PrincipalComponents(double[] eigenvalues, double[][] vectors, int units, double kmo) {

    public static PrincipalComponents of(double[][] columns) {
        double[][] complete = complete(columns);
        double[][] correlation = Correlation.PEARSON.matrix(complete);
        if (Arrays.stream(correlation).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
            throw new EngineException("engine.pca.constant-indicator");
        }
        var decomposition = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(correlation));
        double[][] vectors = new double[columns.length][];
        for (int k = 0; k < vectors.length; k++) {
            vectors[k] = decomposition.getEigenvector(k).toArray();
            if (Arrays.stream(vectors[k]).sum() < 0) {
                vectors[k] = Arrays.stream(vectors[k]).map(v -> -v).toArray();
            }
        }
        return new PrincipalComponents(
                decomposition.getEigenvalues(), vectors, complete[0].length, sampling(correlation));
    }

    /** How many components explain more than one indicator does (Kaiser). */
    public int kaiser() {
        return (int) Arrays.stream(eigenvalues).filter(lambda -> lambda > 1).count();
    }

    /** The share of the variance that each component explains. */
    public double[] explained() {
        return Arrays.stream(eigenvalues).map(v -> v / eigenvalues.length).toArray();
    }

    /** Weights from the first component, adding up to 1; refused where its entries cancel each other out. */
    public Weights weights() {
        double sum = Arrays.stream(vectors[0]).sum();
        if (!(sum > 1e-9)) {
            throw new EngineException("engine.pca.opposed");
        }
        double[] weights = Arrays.stream(vectors[0]).map(v -> v / sum).toArray();
        List<Finding> findings = new ArrayList<>();
        for (int q = 0; q < weights.length; q++) {
            if (weights[q] < 0) {
                findings.add(Finding.of("engine.weights.pca-negative", q + 1, weights[q]));
            }
        }
        return new Weights(weights, findings);
    }

    /** The same for an index, in which no weight may be negative; names are those of the columns. */
    public Weights weights(List<String> names) {
        Weights weights = weights();
        for (int q = 0; q < names.size(); q++) {
            if (weights.values()[q] < 0) {
                throw new EngineException("engine.weights.pca-against", names.get(q), weights.values()[q]);
            }
        }
        return weights;
    }

    /** Kaiser–Meyer–Olkin: squared correlations against squared partial ones; NaN for a singular matrix. */
    private static double sampling(double[][] correlation) {
        var solver = new LUDecomposition(new Array2DRowRealMatrix(correlation), 1e-12).getSolver();
        if (!solver.isNonSingular()) {
            return Double.NaN;
        }
        RealMatrix inverse = solver.getInverse();
        double simple = 0;
        double partial = 0;
        for (int a = 0; a < correlation.length; a++) {
            for (int b = 0; b < a; b++) {
                double product = inverse.getEntry(a, a) * inverse.getEntry(b, b);
                simple += correlation[a][b] * correlation[a][b];
                partial += inverse.getEntry(a, b) * inverse.getEntry(a, b) / product;
            }
        }
        return simple / (simple + partial);
    }

    private static double[][] complete(double[][] columns) {
        boolean[] gap = new boolean[columns[0].length];
        for (double[] column : columns) {
            for (int c = 0; c < gap.length; c++) {
                gap[c] |= Double.isNaN(column[c]);
            }
        }
        double[][] complete = new double[columns.length][];
        for (int q = 0; q < columns.length; q++) {
            double[] masked = columns[q].clone();
            for (int c = 0; c < gap.length; c++) {
                masked[c] = gap[c] ? Double.NaN : masked[c];
            }
            complete[q] = Moments.valid(masked);
        }
        if (complete[0].length < 2) {
            throw new EngineException("engine.pca.too-few-units", complete[0].length);
        }
        return complete;
    }
}
