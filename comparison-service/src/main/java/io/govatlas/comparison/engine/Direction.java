package io.govatlas.comparison.engine;

/** Whether more of an indicator speaks for a unit or against it. */
public enum Direction {
    HIGHER_IS_BETTER(1),
    LOWER_IS_BETTER(-1);

    final int sign;

    Direction(int sign) {
        this.sign = sign;
    }
}
