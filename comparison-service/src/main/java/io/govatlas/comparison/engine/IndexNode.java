package io.govatlas.comparison.engine;

/** One node of an index: the root has no parent (null), a leaf has the code of its indicator. */
public record IndexNode(String code, String parent, double weight, Direction direction) {

    public static IndexNode root(String code) {
        return new IndexNode(code, null, 1, Direction.HIGHER_IS_BETTER);
    }

    public static IndexNode of(String code, String parent, double weight) {
        return new IndexNode(code, parent, weight, Direction.HIGHER_IS_BETTER);
    }
}
