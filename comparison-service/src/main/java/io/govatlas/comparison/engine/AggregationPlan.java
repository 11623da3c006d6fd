package io.govatlas.comparison.engine;

import java.util.Map;

/**
 * Which aggregation each node uses: its own, else that of its level (1 = groups of indicators), else the common one; a
 * unit with less than the given share of a group's children gets no score there.
 */
public record AggregationPlan(
        Aggregation common, Map<Integer, Aggregation> byLevel, Map<String, Aggregation> byNode, double groupCoverage) {

    public AggregationPlan {
        byLevel = Map.copyOf(byLevel);
        byNode = Map.copyOf(byNode);
        if (!(groupCoverage >= 0 && groupCoverage <= 1)) {
            throw new EngineException("engine.aggregate.coverage", groupCoverage);
        }
    }

    public static AggregationPlan of(Aggregation common) {
        return new AggregationPlan(common, Map.of(), Map.of(), 0);
    }

    public Aggregation at(IndexTree tree, int node) {
        Aggregation own = byNode.get(tree.nodes().get(node).code());
        return own != null ? own : byLevel.getOrDefault(tree.level(node), common);
    }
}
