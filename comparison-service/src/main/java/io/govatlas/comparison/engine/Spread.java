package io.govatlas.comparison.engine;

/** The divisor of a variance: n (the UN's EGDI) or n − 1 (COINr). */
public enum Spread {
    POPULATION,
    SAMPLE;

    double divisor(int n) {
        return this == POPULATION ? n : n - 1;
    }
}
