package io.govatlas.comparison.engine;

/** What equal scores get: the best rank of the run (1224), the worst, the middle, the next whole one (1223), or their order. */
public enum Ties {
    MIN,
    MAX,
    AVERAGE,
    DENSE,
    IN_ORDER
}
