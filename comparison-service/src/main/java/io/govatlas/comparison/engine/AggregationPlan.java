package io.govatlas.comparison.engine;

import java.util.Map;

/**
 * Which aggregation each node uses: its own, else that of its level (1 = groups of indicators), else the common one; a
 * unit with less than the given share of a group's children gets no score there, a share that a level may have of its
 * own (COINr's dat_thresh).
 */
public record AggregationPlan(
        Aggregation common,
        Map<Integer, Aggregation> byLevel,
        Map<String, Aggregation> byNode,
        double groupCoverage,
        Map<Integer, Double> coverageByLevel) {

    public AggregationPlan {
        byLevel = Map.copyOf(byLevel);
        byNode = Map.copyOf(byNode);
        coverageByLevel = Map.copyOf(coverageByLevel);
        mustBeShare(groupCoverage);
        coverageByLevel.values().forEach(AggregationPlan::mustBeShare);
    }

    public AggregationPlan(
            Aggregation common,
            Map<Integer, Aggregation> byLevel,
            Map<String, Aggregation> byNode,
            double groupCoverage) {
        this(common, byLevel, byNode, groupCoverage, Map.of());
    }

    private static void mustBeShare(double coverage) {
        if (!(coverage >= 0 && coverage <= 1)) {
            throw new EngineException("engine.aggregate.coverage", coverage);
        }
    }

    public static AggregationPlan of(Aggregation common) {
        return new AggregationPlan(common, Map.of(), Map.of(), 0);
    }

    public Aggregation at(IndexTree tree, int node) {
        Aggregation own = byNode.get(tree.nodes().get(node).code());
        return own != null ? own : byLevel.getOrDefault(tree.level(node), common);
    }

    double coverage(IndexTree tree, int node) {
        return coverageByLevel.getOrDefault(tree.level(node), groupCoverage);
    }

    /** Other aggregations under the same demands on data. */
    public AggregationPlan withAggregations(
            Aggregation other, Map<Integer, Aggregation> otherByLevel, Map<String, Aggregation> otherByNode) {
        return new AggregationPlan(other, otherByLevel, otherByNode, groupCoverage, coverageByLevel);
    }
}
