package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the parts of an index belong together (steps 4 and 8 of the OECD/JRC handbook): correlations, reliability and
 * components per group, importance beside weight, and what stands out as findings.
 */
public record Coherence(
        List<Pair> pairs,
        List<Link> links,
        List<Group> groups,
        List<Size> sizes,
        List<Importance> importance,
        List<Finding> findings) {

    /** From where on something is worth a finding. */
    public record Limits(double weak, double redundant, double size) {

        /** |r| below .3 is weak, r above .9 in a group redundant (COINr), |r| above .6 with a denominator size-driven. */
        public static final Limits USUAL = new Limits(0.3, 0.9, 0.6);
    }

    /** The three coefficients of two columns; NaN where one of them does not vary. */
    public record Correlations(double pearson, double spearman, double kendall) {

        static Correlations of(double[] x, double[] y) {
            return new Correlations(
                    Correlation.PEARSON.of(x, y), Correlation.SPEARMAN.of(x, y), Correlation.KENDALL.of(x, y));
        }
    }

    /** Two children of one group. */
    public record Pair(String group, String first, String second, Correlations correlations) {}

    /** A node with its parent and with the index as a whole. */
    public record Link(String node, String parent, Correlations withParent, Correlations withRoot) {}

    /**
     * Cronbach's α of a group and its principal components; components are null for a group of one, one with a constant
     * member or one with fewer than two units without a gap.
     */
    public record Group(String group, double alpha, PrincipalComponents components) {

        /** From here on a group counts as reliable. */
        public static final double RELIABLE = 0.7;

        /** From here on correlations are good enough for components. */
        public static final double SAMPLED = 0.6;
    }

    /** An indicator and what it might only measure the size of. */
    public record Size(String indicator, String denominator, Correlations correlations) {}

    /**
     * Weight within the group and from the root down, beside what the parent's score really owes to the node: the
     * squared correlation, and the correlation ratio η², which also sees what is not linear.
     */
    public record Importance(
            String node, double nominal, double effective, double squaredCorrelation, double correlationRatio) {}

    public static Coherence of(Composite composite, Limits limits) {
        return new Check(composite, limits).run();
    }

    /** Besides, the indicators of the index against sizes such as population, for the units that both tables have. */
    public static Coherence of(Composite composite, Limits limits, DataTable denominators) {
        Check check = new Check(composite, limits);
        check.compare(denominators);
        return check.run();
    }

    private static final class Check {

        private final Composite composite;
        private final IndexTree tree;
        private final Limits limits;
        private final List<Pair> pairs = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final List<Group> groups = new ArrayList<>();
        private final List<Size> sizes = new ArrayList<>();
        private final List<Importance> importance = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Check(Composite composite, Limits limits) {
            this.composite = composite;
            this.tree = composite.tree();
            this.limits = limits;
        }

        Coherence run() {
            double[] effective = tree.effectiveWeights();
            for (int node = 0; node < effective.length; node++) {
                if (!tree.isLeaf(node)) {
                    group(node);
                }
                if (node != tree.root()) {
                    link(node, effective[node]);
                }
            }
            return new Coherence(
                    List.copyOf(pairs),
                    List.copyOf(links),
                    List.copyOf(groups),
                    List.copyOf(sizes),
                    List.copyOf(importance),
                    List.copyOf(findings));
        }

        void compare(DataTable denominators) {
            int[] rows = composite.units().stream()
                    .mapToInt(denominators.units()::indexOf)
                    .toArray();
            for (String denominator : denominators.indicators()) {
                double[] column = denominators.column(denominator);
                double[] size = Arrays.stream(rows)
                        .mapToDouble(row -> row < 0 ? Double.NaN : column[row])
                        .toArray();
                for (String indicator : tree.leaves()) {
                    Correlations r = Correlations.of(composite.of(indicator), size);
                    sizes.add(new Size(indicator, denominator, r));
                    if (Math.abs(r.pearson()) > limits.size()) {
                        findings.add(Finding.of("engine.coherence.size-driven", indicator, denominator, r.pearson()));
                    }
                }
            }
        }

        private void group(int group) {
            int[] members = tree.children(group);
            double[][] columns =
                    Arrays.stream(members).mapToObj(k -> composite.scores()[k]).toArray(double[][]::new);
            for (int a = 0; a < members.length; a++) {
                for (int b = a + 1; b < members.length; b++) {
                    Correlations r = Correlations.of(columns[a], columns[b]);
                    pairs.add(new Pair(code(group), code(members[a]), code(members[b]), r));
                    if (r.pearson() > limits.redundant()) {
                        findings.add(Finding.of(
                                "engine.coherence.redundant", code(members[a]), code(members[b]), r.pearson()));
                    }
                }
            }
            double alpha = Reliability.cronbach(columns);
            PrincipalComponents components = components(columns);
            groups.add(new Group(code(group), alpha, components));
            if (alpha < Group.RELIABLE) {
                findings.add(Finding.of("engine.coherence.unreliable", code(group), alpha));
            }
            if (components != null && components.kmo() < Group.SAMPLED) {
                findings.add(Finding.of("engine.coherence.poorly-sampled", code(group), components.kmo()));
            }
        }

        private static PrincipalComponents components(double[][] columns) {
            if (columns.length < 2) {
                return null;
            }
            try {
                return PrincipalComponents.of(columns);
            } catch (EngineException cannot) { // a constant member, or too few units: there are none then
                return null;
            }
        }

        private void link(int node, double effective) {
            int parent = tree.parent(node);
            double[] own = composite.scores()[node];
            double[] above = composite.scores()[parent];
            Correlations withParent = Correlations.of(own, above);
            links.add(new Link(
                    code(node),
                    code(parent),
                    withParent,
                    Correlations.of(own, composite.scores()[tree.root()])));
            double r = withParent.pearson();
            if (r < 0) {
                findings.add(Finding.of("engine.coherence.against-parent", code(node), code(parent), r));
            } else if (r < limits.weak()) {
                findings.add(Finding.of("engine.coherence.weak", code(node), code(parent), r));
            }
            importance.add(new Importance(
                    code(node),
                    tree.nodes().get(node).weight() / tree.weightOfChildren(parent),
                    effective,
                    r * r,
                    CorrelationRatio.of(own, above)));
        }

        private String code(int node) {
            return tree.nodes().get(node).code();
        }
    }
}
