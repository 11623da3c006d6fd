package io.govatlas.comparison.engine;

import java.util.Arrays;

/**
 * The point nearest to w with the same sum, no negative entry and {@code δ·x = target}. By the optimality conditions it
 * is {@code max(0, w + λ + μδ)}; μ is found by bisection, λ for each μ from the sum, and at the end both exactly for
 * the entries that are positive.
 */
final class WeightProjection {

    private final double[] w;
    private final double[] delta;
    private final double target;
    private final double sum;

    WeightProjection(double[] w, double[] delta, double target) {
        this.w = w;
        this.delta = delta;
        this.sum = Arrays.stream(w).sum();
        this.target = target;
    }

    double[] solve() {
        boolean[] free = new boolean[w.length];
        Arrays.fill(free, true);
        double[] x = exact(free);
        if (Arrays.stream(x).allMatch(v -> v >= 0)) {
            return x;
        }
        double step = 1;
        while (ReversingChange.product(delta, at(-step)) > target && step < 1e300) {
            step *= 2;
        }
        double low = -step;
        double high = 0;
        for (int k = 0; k < 2_000 && low < (low + high) / 2 && (low + high) / 2 < high; k++) {
            double middle = (low + high) / 2;
            if (ReversingChange.product(delta, at(middle)) > target) {
                high = middle;
            } else {
                low = middle;
            }
        }
        x = at(low);
        for (int q = 0; q < free.length; q++) {
            free[q] = x[q] > 1e-13 * sum;
        }
        double[] polished = exact(free);
        return Arrays.stream(polished).allMatch(v -> v >= 0) ? polished : x;
    }

    /** The equality-constrained solution on the free entries, the others being 0; NaN-free only if δ varies on them. */
    private double[] exact(boolean[] free) {
        double n = 0;
        double sumW = 0;
        double sumD = 0;
        double dd = 0;
        double wd = 0;
        for (int q = 0; q < w.length; q++) {
            if (free[q]) {
                n++;
                sumW += w[q];
                sumD += delta[q];
                dd += delta[q] * delta[q];
                wd += w[q] * delta[q];
            }
        }
        double meanD = sumD / n;
        double centred = dd - meanD * sumD;
        double lift = (sum - sumW) / n;
        double mu = (target - wd - lift * sumD) / centred;
        double[] x = new double[w.length];
        for (int q = 0; q < x.length; q++) {
            x[q] = free[q] ? w[q] + lift + mu * (delta[q] - meanD) : 0;
        }
        return x;
    }

    /** {@code max(0, w + λ + μδ)} with λ such that the sum is kept. */
    private double[] at(double mu) {
        double[] v = new double[w.length];
        Arrays.setAll(v, q -> w[q] + mu * delta[q]);
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        double lambda = 0;
        double top = 0;
        for (int k = sorted.length - 1; k >= 0; k--) {
            top += sorted[k];
            double candidate = (sum - top) / (sorted.length - k);
            if (sorted[k] + candidate <= 0) {
                break;
            }
            lambda = candidate;
        }
        double fixed = lambda;
        return Arrays.stream(v).map(x -> Math.max(0, x + fixed)).toArray();
    }
}
