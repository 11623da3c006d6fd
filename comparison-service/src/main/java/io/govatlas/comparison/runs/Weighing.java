package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Aggregation;
import io.govatlas.comparison.engine.AggregationPlan;
import io.govatlas.comparison.engine.AnalyticHierarchy;
import io.govatlas.comparison.engine.Composite;
import io.govatlas.comparison.engine.DataTable;
import io.govatlas.comparison.engine.FactorWeights;
import io.govatlas.comparison.engine.Finding;
import io.govatlas.comparison.engine.IndexTree;
import io.govatlas.comparison.engine.OptimisedWeights;
import io.govatlas.comparison.engine.OptimisedWeights.Aim;
import io.govatlas.comparison.engine.PrincipalComponents;
import io.govatlas.comparison.engine.Weights;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.IndexNode;
import io.govatlas.comparison.indices.WeightingChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tree with its weights, group by group from the indicators up, and what is to be said about them; where a group is
 * scored with the benefit of the doubt, each unit has weights of its own.
 */
record Weighing(
        IndexTree tree,
        List<Finding> findings,
        Map<String, AnalyticHierarchy> hierarchies,
        Map<String, Aggregation> doubts) {

    static IndexTree unweighted(IndexDefinition definition) {
        return tree(definition, shares(definition));
    }

    static Weighing of(IndexDefinition definition, DataTable table, AggregationPlan plan) {
        Weighing weighing = new Weighing(unweighted(definition), new ArrayList<>(), new TreeMap<>(), new HashMap<>());
        Map<String, Double> shares = shares(definition);
        for (Group group : Group.deepestFirst(definition)) {
            WeightingChoice choice = definition.weightingOf(group.node);
            double[] weights = weighing.weights(
                    choice,
                    group,
                    shares,
                    () -> {
                        Composite composite = Composite.of(table, tree(definition, shares), weighing.plan(plan));
                        return group.children.stream()
                                .map(child -> composite.of(child.code()))
                                .toArray(double[][]::new);
                    },
                    plan);
            for (int q = 0; q < weights.length; q++) {
                shares.put(group.children.get(q).code(), weights[q]);
            }
        }
        return new Weighing(tree(definition, shares), weighing.findings, weighing.hierarchies, weighing.doubts);
    }

    /** The plan with the groups in it that are scored with the benefit of the doubt. */
    AggregationPlan plan(AggregationPlan plan) {
        Map<String, Aggregation> byNode = new HashMap<>(plan.byNode());
        byNode.putAll(doubts);
        return plan.withAggregations(plan.common(), plan.byLevel(), byNode);
    }

    private interface Scores {
        double[][] ofChildren();
    }

    private double[] weights(
            WeightingChoice choice, Group group, Map<String, Double> shares, Scores scores, AggregationPlan plan) {
        return switch (choice.method()) {
            case GIVEN, POINTS ->
                group.children.stream()
                        .mapToDouble(child -> shares.get(child.code()))
                        .toArray();
            case EQUAL -> noted(Weights.equal(group.children.size()));
            case AHP -> {
                AnalyticHierarchy hierarchy = choice.hierarchy();
                hierarchies.put(group.node.code(), hierarchy);
                yield hierarchy.weights();
            }
            case PCA ->
                noted(PrincipalComponents.of(scores.ofChildren())
                        .weights(group.children.stream().map(IndexNode::code).toList()));
            case FACTOR ->
                noted(FactorWeights.of(scores.ofChildren(), FactorWeights.Retained.Handbook.USUAL)
                        .asWeights());
            case OPTIMISED -> optimised(choice, scores.ofChildren(), plan.at(tree, tree.position(group.node.code())));
            case BENEFIT_OF_THE_DOUBT -> {
                doubts.put(group.node.code(), new Aggregation.Doubt(choice.shares()));
                yield Weights.equal(group.children.size()).values();
            }
        };
    }

    private double[] noted(Weights weights) {
        findings.addAll(weights.findings());
        return weights.values();
    }

    private static double[] optimised(WeightingChoice choice, double[][] scores, Aggregation aggregation) {
        Aim aim = choice.importance() == null ? new Aim.Information() : new Aim.Importance(choice.points());
        return OptimisedWeights.of(scores, aggregation, aim).weights();
    }

    private static Map<String, Double> shares(IndexDefinition definition) {
        Map<String, Double> shares = new HashMap<>();
        definition.tree().forEach(node -> shares.put(node.code(), node.share()));
        return shares;
    }

    private static IndexTree tree(IndexDefinition definition, Map<String, Double> shares) {
        return IndexTree.of(definition.tree().stream()
                .map(node -> new io.govatlas.comparison.engine.IndexNode(
                        node.code(), node.parent(), shares.get(node.code()), node.better()))
                .toList());
    }

    /** A group with its children in the order of the definition. */
    private record Group(IndexNode node, List<IndexNode> children, int depth) {

        static List<Group> deepestFirst(IndexDefinition definition) {
            Map<String, IndexNode> byCode = new HashMap<>();
            definition.tree().forEach(node -> byCode.put(node.code(), node));
            List<Group> groups = new ArrayList<>();
            for (IndexNode node : definition.tree()) {
                List<IndexNode> children = definition.tree().stream()
                        .filter(child -> node.code().equals(child.parent()))
                        .toList();
                if (!children.isEmpty()) {
                    int depth = 0;
                    for (IndexNode at = node; at.parent() != null; at = byCode.get(at.parent())) {
                        depth++;
                    }
                    groups.add(new Group(node, children, depth));
                }
            }
            groups.sort(Comparator.comparingInt((Group group) -> -group.depth));
            return groups;
        }
    }
}
