package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Moves one unit's indicators towards a score: the score is replaced by its tangent, the nearest point within the
 * bounds that reaches the target on the tangent is taken, and so on until nothing moves.
 */
final class UnitPath {

    private static final int MOST_STEPS = 500;

    private final IndexTree tree;
    private final AggregationPlan plan;
    private final String name;
    private final double[] share;
    private final double[] start;
    private final double[] low;
    private final double[] high;

    UnitPath(Composite composite, AggregationPlan plan, String name, Map<String, TargetSeeking.Bounds> bounds) {
        this.tree = composite.tree();
        this.plan = plan;
        this.name = name;
        int unit = composite.unit(name);
        int nodes = tree.nodes().size();
        this.share = composite.effectiveWeights(unit);
        this.start = new double[nodes];
        this.low = new double[nodes];
        this.high = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            start[node] = composite.scores()[node][unit];
            low[node] = start[node];
            high[node] = start[node];
            if (!tree.isLeaf(node) && !(plan.at(tree, node) instanceof WeightedMean)) {
                throw new EngineException(
                        "engine.target.not-smooth", tree.nodes().get(node).code());
            }
        }
        bounds.forEach((indicator, range) -> {
            int leaf = tree.position(indicator);
            if (!tree.isLeaf(leaf)) {
                throw new EngineException("engine.target.not-an-indicator", indicator);
            }
            if (share[leaf] > 0) {
                low[leaf] = Math.min(start[leaf], range.low()); // where a unit is cannot be out of bounds
                high[leaf] = Math.max(start[leaf], range.high());
            }
        });
        if (Double.isNaN(start[tree.root()])) {
            throw new EngineException("engine.target.no-score", name);
        }
    }

    TargetSeeking reach(double target) {
        if (!Double.isFinite(target)) {
            throw new EngineException("engine.target.not-finite", target);
        }
        double score = score(start);
        double[] y = start;
        if (score < target) {
            double best = score(high);
            if (!(best >= target)) {
                throw new EngineException("engine.target.out-of-reach", name, target, best);
            }
            y = exactly(target, approach(target));
        }
        List<TargetSeeking.Move> moves = new ArrayList<>();
        double square = 0;
        for (int node = 0; node < y.length; node++) {
            if (tree.isLeaf(node) && y[node] != start[node] && share[node] > 0) {
                moves.add(new TargetSeeking.Move(tree.nodes().get(node).code(), start[node], y[node]));
                square += (y[node] - start[node]) * (y[node] - start[node]);
            }
        }
        return new TargetSeeking(name, score, target, score(y), List.copyOf(moves), Math.sqrt(square));
    }

    private double[] approach(double target) {
        double[] y = start.clone();
        for (int k = 0; k < MOST_STEPS; k++) {
            double[] values = y.clone();
            double score = score(values);
            double[] slope = gradient(values);
            double need = target - score;
            for (int node = 0; node < y.length; node++) {
                need += tree.isLeaf(node) && share[node] > 0 ? slope[node] * (y[node] - start[node]) : 0;
            }
            double[] next = nearest(slope, need);
            double moved = 0;
            double size = 0;
            for (int node = 0; node < y.length; node++) {
                moved = Math.max(moved, tree.isLeaf(node) && share[node] > 0 ? Math.abs(next[node] - y[node]) : 0);
                size = Math.max(size, tree.isLeaf(node) && share[node] > 0 ? Math.abs(next[node]) : 0);
            }
            y = next;
            if (moved <= 1e-14 * size) {
                break;
            }
        }
        return y;
    }

    /** {@code clamp(start + μ·slope)} with the smallest μ that adds so much to the tangent, or the upper bounds. */
    private double[] nearest(double[] slope, double need) {
        double most = 1;
        while (gain(slope, most) < need && most < 1e300) {
            most *= 2;
        }
        double least = 0;
        for (int k = 0; k < 2_000 && least < (least + most) / 2 && (least + most) / 2 < most; k++) {
            double middle = (least + most) / 2;
            if (gain(slope, middle) < need) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return moved(slope, most);
    }

    private double gain(double[] slope, double mu) {
        double[] y = moved(slope, mu);
        double gain = 0;
        for (int node = 0; node < y.length; node++) {
            gain += tree.isLeaf(node) && share[node] > 0 ? slope[node] * (y[node] - start[node]) : 0;
        }
        return gain;
    }

    private double[] moved(double[] slope, double mu) {
        double[] y = start.clone();
        for (int node = 0; node < y.length; node++) {
            if (tree.isLeaf(node) && share[node] > 0) {
                y[node] = Math.min(high[node], Math.max(low[node], start[node] + mu * slope[node]));
            }
        }
        return y;
    }

    /** Pulls a point that reaches a little too far or too little onto the target, along lines to start and bounds. */
    private double[] exactly(double target, double[] near) {
        boolean enough = score(near) >= target;
        double[] from = enough ? start : near;
        double[] to = enough ? near : high;
        double least = 0;
        double most = 1;
        for (int k = 0; k < 200 && least < (least + most) / 2 && (least + most) / 2 < most; k++) {
            double middle = (least + most) / 2;
            if (score(between(from, to, middle)) < target) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return between(from, to, most);
    }

    private double[] between(double[] from, double[] to, double t) {
        double[] y = from.clone();
        for (int node = 0; node < y.length; node++) {
            y[node] = t == 1 || from[node] == to[node] ? to[node] : from[node] + t * (to[node] - from[node]);
        }
        return y;
    }

    /** The score from the leaves of y, whose groups are overwritten. */
    private double score(double[] y) {
        for (int node : tree.bottomUp()) {
            if (!tree.isLeaf(node) && share[node] > 0) {
                WeightedMean mean = (WeightedMean) plan.at(tree, node);
                double sum = 0;
                double weight = 0;
                for (int child : tree.children(node)) {
                    if (share[child] > 0) {
                        mean.mustTake(y[child]);
                        double w = tree.nodes().get(child).weight();
                        sum += w * mean.forward(y[child]);
                        weight += w;
                    }
                }
                y[node] = mean.back(sum / weight);
            }
        }
        return y[tree.root()];
    }

    /** How much the score grows with each node, for groups scored by {@link #score}. */
    private double[] gradient(double[] y) {
        double[] slope = new double[y.length];
        slope[tree.root()] = 1;
        for (int k = slope.length - 1; k >= 0; k--) {
            int node = tree.bottomUp()[k];
            if (!tree.isLeaf(node) && share[node] > 0) {
                WeightedMean mean = (WeightedMean) plan.at(tree, node);
                for (int child : tree.children(node)) {
                    double part = share[child] / share[node];
                    slope[child] = part == 0 ? 0 : slope[node] * part * mean.slope(y[child]) / mean.slope(y[node]);
                }
            }
        }
        return slope;
    }
}
