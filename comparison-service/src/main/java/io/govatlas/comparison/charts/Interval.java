package io.govatlas.comparison.charts;

/** From low to high, both included; NaN twice where nothing is known. */
record Interval(double low, double high) {

    static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    boolean isKnown() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }
}
