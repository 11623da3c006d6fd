package io.govatlas.comparison.indices;

import io.govatlas.platform.problem.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether nodes make a tree whose weights can be used, each fault at the node it is about. */
final class TreeCheck {

    /** Given weights are printed with four decimals at least: 0.3333 three times adds up. */
    private static final double PRINTED = 5e-4;

    private final IndexDefinition definition;
    private final String pointer;
    private final Faults faults;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<Integer>> children = new HashMap<>();
    private boolean commonIsSound = true;

    private TreeCheck(IndexDefinition definition, String pointer, Faults faults) {
        this.definition = definition;
        this.pointer = pointer + "/tree";
        this.faults = faults;
    }

    /** The level of the root, indicators being on level 0; 0 where the nodes do not make a tree. */
    static int of(IndexDefinition definition, String pointer, Faults faults) {
        TreeCheck check = new TreeCheck(definition, pointer, faults);
        if (!check.namesAreSound() || !check.isOneTree()) {
            return 0;
        }
        check.nodesAreSound();
        return check.height();
    }

    private int height() {
        int height = 0;
        for (IndexNode node : definition.tree()) {
            int depth = 0;
            for (String at = node.parent();
                    at != null;
                    at = definition.tree().get(places.get(at)).parent()) {
                depth++;
            }
            height = Math.max(height, depth);
        }
        return height;
    }

    private boolean namesAreSound() {
        List<IndexNode> tree = definition.tree();
        boolean sound = true;
        for (int i = 0; i < tree.size(); i++) {
            if (places.putIfAbsent(tree.get(i).code(), i) != null) {
                faults.at(pointer + "/" + i + "/code", "node-twice", tree.get(i).code());
                sound = false;
            }
        }
        int root = -1;
        for (int i = 0; i < tree.size(); i++) {
            String parent = tree.get(i).parent();
            if (parent == null && root >= 0) {
                faults.at(
                        pointer + "/" + i + "/parent",
                        "node-second-root",
                        tree.get(root).code());
                sound = false;
            } else if (parent == null) {
                root = i;
            } else if (!places.containsKey(parent)) {
                faults.at(pointer + "/" + i + "/parent", "node-unknown", parent);
                sound = false;
            } else {
                children.computeIfAbsent(parent, code -> new ArrayList<>()).add(i);
            }
        }
        return sound;
    }

    private boolean isOneTree() {
        boolean sound = true;
        for (int i = 0; i < definition.tree().size(); i++) {
            Set<Integer> seen = new HashSet<>();
            for (int at = i; definition.tree().get(at).parent() != null; ) {
                at = places.get(definition.tree().get(at).parent());
                if (at == i) {
                    faults.at(
                            pointer + "/" + i + "/parent",
                            "node-cycle",
                            definition.tree().get(i).code());
                    sound = false;
                }
                if (at == i || !seen.add(at)) {
                    break;
                }
            }
        }
        if (definition.tree().size() == 1) {
            faults.at(pointer, "tree-without-indicators");
            sound = false;
        }
        return sound;
    }

    private void nodesAreSound() {
        for (int i = 0; i < definition.tree().size(); i++) {
            IndexNode node = definition.tree().get(i);
            String at = pointer + "/" + i;
            if (!usable(node)) {
                faults.at(at + "/weight", "weight-not-usable", node.weight());
            }
            List<Integer> group = children.get(node.code());
            if (group == null) {
                if (node.weighting() != null) {
                    faults.at(at + "/weighting", "node-is-indicator", node.code());
                }
                if (node.aggregation() != null) {
                    faults.at(at + "/aggregation", "node-is-indicator", node.code());
                }
                continue;
            }
            if (node.direction() != null) {
                faults.at(at + "/direction", "node-is-group", node.code());
            }
            if (node.aggregation() != null) {
                node.aggregation().check(at + "/aggregation", faults);
            }
            weights(node, group, at);
            orders(node, group, at);
        }
    }

    /** Weights of positions are at least as many as there are children, be they of the node, of its level or of all groups. */
    private void orders(IndexNode node, List<Integer> group, String at) {
        String level = Integer.toString(level(node.code()));
        AggregationChoice ofLevel = definition.aggregationByLevel().get(level);
        AggregationChoice choice =
                node.aggregation() != null ? node.aggregation() : ofLevel != null ? ofLevel : definition.aggregation();
        String place = node.aggregation() != null
                ? at + "/aggregation"
                : pointer.replaceFirst("/tree$", ofLevel != null ? "/aggregationByLevel/" + level : "/aggregation");
        if (choice != null
                && choice.orderWeights() != null
                && choice.orderWeights().size() < group.size()) {
            faults.at(
                    place + "/orderWeights",
                    "order-weights-length",
                    choice.orderWeights().size(),
                    node.code(),
                    group.size());
        }
    }

    /** 0 for an indicator, else one more than the highest child. */
    private int level(String code) {
        return children.getOrDefault(code, List.of()).stream()
                .mapToInt(child -> 1 + level(definition.tree().get(child).code()))
                .max()
                .orElse(0);
    }

    private void weights(IndexNode group, List<Integer> members, String at) {
        WeightingChoice weighting = definition.weightingOf(group);
        if (group.weighting() != null) {
            weighting.check(members.size(), at + "/weighting", faults);
        } else if (commonIsSound) { // one fault of what all groups have in common is one fault
            commonIsSound = weighting.check(members.size(), pointer.replaceFirst("/tree$", "/weighting"), faults);
        }
        double sum = members.stream()
                .mapToDouble(i -> definition.tree().get(i).share())
                .sum();
        boolean allOne = members.stream().allMatch(i -> definition.tree().get(i).share() == 1);
        if (weighting.method() == WeightingChoice.Method.POINTS && sum == 0) {
            faults.at(at, "weights-all-zero", group.code());
        }
        boolean usable = members.stream().allMatch(i -> usable(definition.tree().get(i)));
        if (weighting.method() == WeightingChoice.Method.GIVEN
                && usable
                && !allOne
                && !(Math.abs(sum - 1) <= PRINTED)) {
            faults.at(at, "weights-do-not-add-up", group.code(), sum);
            members.forEach(i -> faults.at(pointer + "/" + i + "/weight", "weight-of-group", group.code()));
        }
    }

    private static boolean usable(IndexNode node) {
        return node.share() >= 0 && Double.isFinite(node.share());
    }
}
