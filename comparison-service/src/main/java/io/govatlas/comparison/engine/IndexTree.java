package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The conceptual framework of an index: indicators grouped under one root, each with a weight within its group. */
public final class IndexTree {

    private final List<IndexNode> nodes;
    private final Map<String, Integer> positions;
    private final int[] parents;
    private final int[][] children;
    private final int[] bottomUp;
    private final int[] levels;

    private IndexTree(List<IndexNode> nodes) {
        this.nodes = List.copyOf(nodes);
        this.positions = new HashMap<>();
        this.parents = new int[nodes.size()];
        this.levels = new int[nodes.size()];
        number();
        this.children = IntStream.range(0, nodes.size())
                .mapToObj(node -> IntStream.range(0, parents.length)
                        .filter(child -> parents[child] == node)
                        .toArray())
                .toArray(int[][]::new);
        this.bottomUp = order();
        mustHaveUsableWeights();
        for (int node : bottomUp) {
            for (int child : children[node]) {
                levels[node] = Math.max(levels[node], levels[child] + 1);
            }
        }
    }

    public static IndexTree of(List<IndexNode> nodes) {
        if (nodes.isEmpty()) {
            throw new EngineException("engine.tree.empty");
        }
        return new IndexTree(nodes);
    }

    /** All indicators directly under one root, equally weighted. */
    public static IndexTree flat(String root, List<String> indicators) {
        List<IndexNode> nodes = new ArrayList<>();
        nodes.add(IndexNode.root(root));
        indicators.forEach(indicator -> nodes.add(IndexNode.of(indicator, root, 1)));
        return of(nodes);
    }

    /** The same tree with other weights, given in the order of {@link #nodes()}. */
    public IndexTree withWeights(double[] weights) {
        if (weights.length != nodes.size()) {
            throw new EngineException("engine.weights.length", nodes.size(), weights.length);
        }
        return new IndexTree(IntStream.range(0, weights.length)
                .mapToObj(i -> new IndexNode(
                        nodes.get(i).code(),
                        nodes.get(i).parent(),
                        weights[i],
                        nodes.get(i).direction()))
                .toList());
    }

    public List<IndexNode> nodes() {
        return nodes;
    }

    public int root() {
        return bottomUp[bottomUp.length - 1];
    }

    public int position(String code) {
        Integer position = positions.get(code);
        if (position == null) {
            throw new EngineException("engine.tree.unknown-node", code);
        }
        return position;
    }

    public double[] weights() {
        return nodes.stream().mapToDouble(IndexNode::weight).toArray();
    }

    /** The product of the shares within each group, from the node up to the root. */
    public double[] effectiveWeights() {
        double[] effective = new double[nodes.size()];
        effective[root()] = 1;
        for (int k = bottomUp.length - 1; k >= 0; k--) {
            int node = bottomUp[k];
            double sum = weightOfChildren(node);
            for (int child : children[node]) {
                effective[child] = effective[node] * nodes.get(child).weight() / sum;
            }
        }
        return effective;
    }

    /** The indicators in the order of {@link #nodes()}. */
    public List<String> leaves() {
        return IntStream.range(0, children.length)
                .filter(this::isLeaf)
                .mapToObj(i -> nodes.get(i).code())
                .toList();
    }

    boolean isLeaf(int node) {
        return children[node].length == 0;
    }

    int parent(int node) {
        return parents[node];
    }

    int[] children(int node) {
        return children[node];
    }

    /** Children before their parents, the root last. */
    int[] bottomUp() {
        return bottomUp;
    }

    /** 0 for an indicator, else one more than the highest child. */
    int level(int node) {
        return levels[node];
    }

    double weightOfChildren(int node) {
        double sum = 0;
        for (int child : children[node]) {
            sum += nodes.get(child).weight();
        }
        return sum;
    }

    private void number() {
        for (int i = 0; i < nodes.size(); i++) {
            if (positions.put(nodes.get(i).code(), i) != null) {
                throw new EngineException("engine.tree.duplicate", nodes.get(i).code());
            }
        }
        for (int i = 0; i < parents.length; i++) {
            String parent = nodes.get(i).parent();
            if (parent != null && !positions.containsKey(parent)) {
                throw new EngineException(
                        "engine.tree.unknown-parent", nodes.get(i).code(), parent);
            }
            parents[i] = parent == null ? -1 : positions.get(parent);
        }
    }

    private int[] order() {
        int[] roots =
                IntStream.range(0, parents.length).filter(i -> parents[i] < 0).toArray();
        if (roots.length > 1) {
            throw new EngineException(
                    "engine.tree.several-roots",
                    nodes.get(roots[0]).code(),
                    nodes.get(roots[1]).code());
        }
        List<Integer> topDown = new ArrayList<>();
        IntStream.of(roots).forEach(topDown::add);
        for (int k = 0; k < topDown.size(); k++) {
            IntStream.of(children[topDown.get(k)]).forEach(topDown::add);
        }
        for (int i = 0; i < parents.length; i++) {
            if (!topDown.contains(i)) { // every node has one parent, so what the root does not reach runs in a circle
                throw new EngineException("engine.tree.cycle", nodes.get(i).code());
            }
        }
        return IntStream.range(0, topDown.size())
                .map(k -> topDown.get(topDown.size() - 1 - k))
                .toArray();
    }

    private void mustHaveUsableWeights() {
        for (IndexNode node : nodes) {
            if (!(node.weight() >= 0) || Double.isInfinite(node.weight())) {
                throw new EngineException("engine.weights.not-usable", node.code(), node.weight());
            }
        }
        for (int i = 0; i < children.length; i++) {
            if (!isLeaf(i) && weightOfChildren(i) == 0) {
                throw new EngineException(
                        "engine.weights.all-zero", nodes.get(i).code());
            }
        }
    }
}
