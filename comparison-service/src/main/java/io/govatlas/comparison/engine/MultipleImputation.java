package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates from M imputations put together by Rubin's rules: mean Q̄, variance within W (the mean of the variances) and
 * between B, {@code T = W + (1 + 1/M)B}.
 */
public record MultipleImputation(List<String> units, double[] mean, double[] within, double[] between, double[] total) {

    /** Estimates and their variances: [imputation][unit]. */
    public static MultipleImputation of(List<String> units, double[][] estimates, double[][] variances) {
        int copies = estimates.length;
        if (copies < 2 || variances.length != copies) {
            throw new EngineException("engine.impute.copies", copies, variances.length);
        }
        int n = units.size();
        double[] mean = new double[n];
        double[] within = new double[n];
        double[] between = new double[n];
        double[] total = new double[n];
        for (int c = 0; c < n; c++) {
            int unit = c;
            double[] q = Arrays.stream(estimates).mapToDouble(row -> row[unit]).toArray();
            boolean everywhere = Arrays.stream(q).noneMatch(Double::isNaN);
            mean[c] = everywhere ? Moments.mean(q) : Double.NaN;
            within[c] = Arrays.stream(variances).mapToDouble(row -> row[unit]).sum() / copies;
            between[c] = everywhere ? Math.pow(Moments.sd(q, Spread.SAMPLE), 2) : Double.NaN;
            total[c] = within[c] + (1 + 1d / copies) * between[c];
        }
        return new MultipleImputation(List.copyOf(units), mean, within, between, total);
    }

    /**
     * The scores of an index under several imputations in place of the recipe's own. Scores have no variance of their
     * own, so all of it is between the imputations. Every imputation must leave the same units.
     */
    public static MultipleImputation of(Recipe recipe, DataTable raw, List<Imputation> draws) {
        List<Composite> composites = new ArrayList<>();
        for (Imputation draw : draws) {
            composites.add(new Alternative.Imputing(draw).in(recipe).run(raw).composite());
            if (!composites
                    .get(0)
                    .units()
                    .equals(composites.get(composites.size() - 1).units())) {
                throw new EngineException("engine.impute.other-units");
            }
        }
        double[][] scores = composites.stream().map(Composite::index).toArray(double[][]::new);
        return of(
                composites.isEmpty() ? List.of() : composites.get(0).units(),
                scores,
                Arrays.stream(scores).map(row -> new double[row.length]).toArray(double[][]::new));
    }
}
