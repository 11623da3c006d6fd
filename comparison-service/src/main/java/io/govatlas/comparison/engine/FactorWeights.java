package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weights from a factor analysis (step 6 of the OECD/JRC handbook): components are retained, rotated by varimax with
 * Kaiser's normalisation, each indicator goes to the factor that it loads on most with its squared loading over what the
 * factor explains, and each factor counts by its share of what all explain; loadings[indicator][factor].
 */
public record FactorWeights(double[] weights, double[][] loadings, double[] explained, int[] factorOf) {

    /** Which components are kept; always at least the first. */
    public sealed interface Retained {

        int of(PrincipalComponents components);

        /** Those that explain more than one indicator does (Kaiser). */
        record Kaiser() implements Retained {

            @Override
            public int of(PrincipalComponents components) {
                return components.kaiser();
            }
        }

        /** A given number. */
        record Number(int factors) implements Retained {

            public Number {
                if (factors < 1) {
                    throw new EngineException("engine.weights.factors", factors);
                }
            }

            @Override
            public int of(PrincipalComponents components) {
                return factors;
            }
        }

        /**
         * Handbook: eigenvalue above 1, each more than the given share of the variance (.1), and as many more as are
         * needed for a total share (.6).
         */
        record Handbook(double each, double together) implements Retained {

            public static final Handbook USUAL = new Handbook(0.1, 0.6);

            @Override
            public int of(PrincipalComponents components) {
                double[] share = components.explained();
                int kept = 0;
                double sum = 0;
                while (kept < share.length
                        && (sum < together || components.eigenvalues()[kept] > 1 && share[kept] > each)) {
                    sum += share[kept++];
                }
                return kept;
            }
        }
    }

    public static FactorWeights of(double[][] columns, Retained retained) {
        PrincipalComponents components = PrincipalComponents.of(columns);
        int m = columns.length;
        int k = Math.max(1, Math.min(m, retained.of(components)));
        double[][] loadings = new double[m][k];
        for (int q = 0; q < m; q++) {
            for (int j = 0; j < k; j++) {
                loadings[q][j] = components.vectors()[j][q]
                        * Math.sqrt(Math.max(0, components.eigenvalues()[j]));
            }
        }
        Varimax.rotate(loadings);
        double[] explained = new double[k];
        for (double[] row : loadings) {
            for (int j = 0; j < k; j++) {
                explained[j] += row[j] * row[j];
            }
        }
        double all = Arrays.stream(explained).sum();
        int[] factorOf = new int[m];
        double[] points = new double[m];
        for (int q = 0; q < m; q++) {
            for (int j = 1; j < k; j++) {
                factorOf[q] = Math.abs(loadings[q][j]) > Math.abs(loadings[q][factorOf[q]]) ? j : factorOf[q];
            }
            double loading = loadings[q][factorOf[q]];
            points[q] = loading * loading / all; // l²/V_j times V_j/ΣV
        }
        return new FactorWeights(Weights.given(points).values(), loadings, explained, factorOf);
    }

    /** The weights with a finding for each indicator that its factor counts against the others. */
    public Weights asWeights() {
        List<Finding> findings = new ArrayList<>();
        for (int q = 0; q < weights.length; q++) {
            if (loadings[q][factorOf[q]] < 0) {
                findings.add(Finding.of("engine.weights.factor-negative", q + 1, loadings[q][factorOf[q]]));
            }
        }
        return new Weights(weights, findings);
    }
}
