package io.govatlas.comparison.engine;

/** Outliers by skew and kurtosis: winsorise, and transform, if at all, where that does not help (COINr's Treat). */
public record Treatment(
        double skewLimit, double kurtosisLimit, int maxWinsorised, Transform transform, TransformOf transformOf) {

    /** What the transform is applied to after winsorising did not help. */
    public enum TransformOf {
        ORIGINAL,
        WINSORISED
    }

    /** How the treatment ended. */
    public enum Outcome {
        NOT_NEEDED(null),
        WINSORISED("engine.treat.winsorised"),
        WINSORISED_IN_VAIN("engine.treat.winsorised-in-vain"),
        TRANSFORMED("engine.treat.transformed"),
        TRANSFORMED_IN_VAIN("engine.treat.transformed-in-vain"),
        NOT_TESTABLE("engine.treat.not-testable");

        /** What a finding says about it; nothing if there was nothing to do. */
        final String key;

        Outcome(String key) {
            this.key = key;
        }
    }

    /** The values, which of them winsorising moved, and how it ended. */
    public record Treated(double[] values, boolean[] moved, Outcome outcome) {

        public int movedCount() {
            int count = 0;
            for (boolean each : moved) {
                count += each ? 1 : 0;
            }
            return count;
        }
    }

    private enum Verdict {
        PASS,
        FAIL,
        UNKNOWN
    }

    public static Treatment coinr() {
        return new Treatment(2, 3.5, 5, Transform.LogCoinTool.MIRRORED, TransformOf.ORIGINAL);
    }

    public Treated apply(double[] x) {
        boolean[] untouched = new boolean[x.length];
        Verdict verdict = judge(x);
        if (verdict != Verdict.FAIL) {
            Outcome outcome = verdict == Verdict.PASS ? Outcome.NOT_NEEDED : Outcome.NOT_TESTABLE;
            return new Treated(x.clone(), untouched, outcome);
        }
        Treated winsorised = winsorise(x);
        Verdict second = judge(winsorised.values());
        if (second == Verdict.PASS) {
            return winsorised;
        }
        if (second == Verdict.UNKNOWN) { // winsorising left a constant: the original says more
            return new Treated(x.clone(), untouched, Outcome.NOT_TESTABLE);
        }
        if (transform instanceof Transform.None) {
            return new Treated(winsorised.values(), winsorised.moved(), Outcome.WINSORISED_IN_VAIN);
        }
        boolean combine = transformOf == TransformOf.WINSORISED;
        double[] transformed = transform.apply(combine ? winsorised.values() : x);
        Outcome outcome = judge(transformed) == Verdict.PASS ? Outcome.TRANSFORMED : Outcome.TRANSFORMED_IN_VAIN;
        return new Treated(transformed, combine ? winsorised.moved() : untouched, outcome);
    }

    private Treated winsorise(double[] original) {
        double[] x = original.clone();
        boolean[] high = new boolean[x.length];
        boolean[] low = new boolean[x.length];
        int count = 0;
        // points moved earlier tie with the next extreme and move again: only the last set on either side counts
        while (count < maxWinsorised && judge(x) == Verdict.FAIL) {
            boolean top = Moments.skew(x) >= 0;
            pullIn(x, top, top ? high : low);
            count = 0;
            for (int c = 0; c < x.length; c++) {
                count += (high[c] ? 1 : 0) + (low[c] ? 1 : 0);
            }
        }
        for (int c = 0; c < x.length; c++) {
            high[c] |= low[c];
        }
        return new Treated(x, high, Outcome.WINSORISED);
    }

    private static void pullIn(double[] x, boolean top, boolean[] moved) {
        double extreme = top ? Moments.max(x) : Moments.min(x);
        double next = Double.NaN;
        for (double v : x) {
            if (v != extreme && !Double.isNaN(v) && !(top ? v <= next : v >= next)) {
                next = v;
            }
        }
        for (int c = 0; c < x.length; c++) {
            moved[c] = x[c] == extreme;
            x[c] = moved[c] ? next : x[c];
        }
    }

    private Verdict judge(double[] x) {
        double skew = Moments.skew(x);
        double kurtosis = Moments.kurtosis(x);
        if (Double.isNaN(skew) || Double.isNaN(kurtosis)) {
            return Verdict.UNKNOWN;
        }
        return Math.abs(skew) < skewLimit || kurtosis < kurtosisLimit ? Verdict.PASS : Verdict.FAIL;
    }
}
