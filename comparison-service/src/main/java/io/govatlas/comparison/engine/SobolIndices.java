package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.hipparchus.random.SobolSequenceGenerator;

/** The runs of Saltelli's design, and the estimators over them. */
final class SobolIndices {

    /** Rows per block of work. */
    private static final int BLOCK = 16;

    private final int d;
    private final int base;
    private final double[] a;
    private final double[] b;
    private final double[][] ab;

    private SobolIndices(int d, int base) {
        this.d = d;
        this.base = base;
        this.a = new double[base];
        this.b = new double[base];
        this.ab = new double[d][base];
    }

    static Sensitivity of(
            List<String> names,
            Supplier<ToDoubleFunction<double[]>> functions,
            Sensitivity.Design design,
            Workers workers,
            Progress progress) {
        int runs = (int) Math.min(Integer.MAX_VALUE, (long) design.base() * (names.size() + 2));
        var indices = new SobolIndices(names.size(), design.base());
        indices.run(points(names.size(), design), functions, workers, progress, runs);
        double variance = Math.pow(Moments.sd(indices.outcomes(), Spread.SAMPLE), 2);
        double[] outcomes = indices.outcomes();
        if (Moments.max(outcomes) == Moments.min(outcomes)) { // the computed variance of equal values need not be 0
            var none = new Sensitivity.Estimate(Double.NaN, Double.NaN, Double.NaN);
            return new Sensitivity(
                    names.stream()
                            .map(name -> new Sensitivity.Index(name, none, none))
                            .toList(),
                    0,
                    runs,
                    List.of(Finding.of("engine.sensitivity.no-variance")));
        }
        return new Sensitivity(indices.estimates(names, design, workers, progress), variance, runs, List.of());
    }

    /** A Sobol sequence of twice the dimension, shifted at random (Cranley and Patterson 1976). */
    private static double[][] points(int d, Sensitivity.Design design) {
        var sequence = new SobolSequenceGenerator(2 * d);
        var stream = new CounterStream(design.seed(), -1);
        double[] shift = new double[2 * d];
        Arrays.setAll(shift, j -> stream.next());
        double[][] points = new double[design.base()][];
        for (int r = 0; r < points.length; r++) {
            points[r] = sequence.nextVector();
            for (int j = 0; j < shift.length; j++) {
                double shifted = points[r][j] + shift[j];
                points[r][j] = shifted < 1 ? shifted : shifted - 1;
            }
        }
        return points;
    }

    private void run(
            double[][] points,
            Supplier<ToDoubleFunction<double[]>> functions,
            Workers workers,
            Progress progress,
            int runs) {
        var done = new AtomicLong();
        workers.run((base + BLOCK - 1) / BLOCK, number -> {
            ToDoubleFunction<double[]> function = functions.get();
            return block -> {
                for (int r = block * BLOCK; r < Math.min(base, (block + 1) * BLOCK); r++) {
                    progress.check();
                    double[] rowA = Arrays.copyOf(points[r], d);
                    double[] rowB = Arrays.copyOfRange(points[r], d, 2 * d);
                    a[r] = function.applyAsDouble(rowA);
                    b[r] = function.applyAsDouble(rowB);
                    for (int i = 0; i < d; i++) {
                        double[] mixed = rowA.clone();
                        mixed[i] = rowB[i];
                        ab[i][r] = function.applyAsDouble(mixed);
                    }
                    progress.done(done.addAndGet(d + 2), runs);
                }
            };
        });
    }

    private double[] outcomes() {
        double[] all = Arrays.copyOf(a, 2 * base);
        System.arraycopy(b, 0, all, base, base);
        return all;
    }

    private List<Sensitivity.Index> estimates(
            List<String> names, Sensitivity.Design design, Workers workers, Progress progress) {
        int[] rows = new int[base];
        Arrays.setAll(rows, r -> r);
        double[] value = estimate(rows);
        double[][] resampled = new double[2 * d][design.resamples()];
        workers.run(design.resamples(), number -> sample -> {
            progress.check();
            var stream = new CounterStream(design.seed(), sample);
            int[] drawn = new int[base];
            Arrays.setAll(drawn, r -> stream.nextInt(base));
            double[] estimate = estimate(drawn);
            for (int k = 0; k < estimate.length; k++) {
                resampled[k][sample] = estimate[k];
            }
        });
        List<Sensitivity.Index> indices = new ArrayList<>();
        for (int i = 0; i < d; i++) {
            indices.add(new Sensitivity.Index(
                    names.get(i), withInterval(value[i], resampled[i]), withInterval(value[d + i], resampled[d + i])));
        }
        return indices;
    }

    private static Sensitivity.Estimate withInterval(double value, double[] resampled) {
        return new Sensitivity.Estimate(
                value, Moments.quantile(resampled, Uncertainty.LOW), Moments.quantile(resampled, Uncertainty.HIGH));
    }

    /** First-order indices, then total ones; NaN if these rows do not vary. */
    private double[] estimate(int[] rows) {
        double mean = 0;
        for (int r : rows) {
            mean += (a[r] + b[r]) / (2d * base);
        }
        double variance = 0;
        for (int r : rows) {
            variance += (a[r] - mean) * (a[r] - mean) + (b[r] - mean) * (b[r] - mean);
        }
        variance /= 2d * base - 1;
        double[] estimate = new double[2 * d];
        for (int i = 0; i < d; i++) {
            double first = 0;
            double total = 0;
            double[] mixed = ab[i];
            for (int r : rows) {
                first += b[r] * (mixed[r] - a[r]);
                total += (a[r] - mixed[r]) * (a[r] - mixed[r]);
            }
            estimate[i] = variance > 0 ? first / base / variance : Double.NaN;
            estimate[d + i] = variance > 0 ? total / base / (2 * variance) : Double.NaN;
        }
        return estimate;
    }
}
