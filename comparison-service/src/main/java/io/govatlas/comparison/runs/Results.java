package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Composite;
import io.govatlas.comparison.engine.DataTable;
import io.govatlas.comparison.engine.Finding;
import io.govatlas.comparison.engine.IndexTree;
import io.govatlas.comparison.engine.RankSpread;
import io.govatlas.comparison.engine.Uncertainty;
import io.govatlas.comparison.indices.Band;
import io.govatlas.comparison.indices.IndexNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts what was computed into the form of the answer. */
final class Results {

    private final Formula formula;
    private final Inputs inputs;
    private final Uncertainty uncertainty;
    private final Composite composite;
    private final long notes;
    private final int[] groups;

    private Results(Formula formula, Uncertainty uncertainty) {
        this.formula = formula;
        this.notes = new Cells(formula).count();
        this.groups = groups(formula.recipe().tree());
        this.inputs = formula.inputs();
        this.uncertainty = uncertainty;
        this.composite = formula.result().composite();
    }

    static Run of(String id, Formula formula, Uncertainty uncertainty) {
        return new Results(formula, uncertainty).run(id);
    }

    private Run run(String id) {
        List<Finding> findings = new ArrayList<>(formula.result().findings());
        if (inputs.ranked()) {
            findings.addAll(uncertainty.findings());
        }
        Set<String> kept = new HashSet<>(composite.units());
        return new Run(
                id,
                inputs.engine(),
                inputs.index(),
                inputs.named(inputs.last()),
                IntStream.rangeClosed(0, inputs.last())
                        .mapToObj(inputs::named)
                        .filter(Objects::nonNull)
                        .toList(),
                inputs.asOf(),
                inputs.datasets(),
                inputs.seed(),
                inputs.draws(),
                inputs.ranked(),
                inputs.ranked() ? null : Notices.notRanked(inputs.unrankable()),
                tree(),
                units(),
                inputs.units().stream().filter(unit -> !kept.contains(unit)).toList(),
                inputs.ranked() ? uncertainty.groups() : null,
                inputs.ranked() ? Table.orNull(uncertainty.meanShift()) : null,
                findings(findings));
    }

    private List<Remark> findings(List<Finding> findings) {
        List<Remark> remarks = new ArrayList<>();
        if (!inputs.mixedEditions().isEmpty()) {
            remarks.add(Notices.mixedEditions(inputs.mixedEditions()));
        }
        if (inputs.ranked() && !Assumed.movesRanks(formula)) {
            remarks.add(Notices.nothingDrawn());
        }
        List<String> unobserved = unobserved();
        if (!unobserved.isEmpty()) {
            remarks.add(Notices.unobserved(unobserved));
        }
        if (notes > Cells.MOST) {
            remarks.add(Notices.manyCells(notes));
        }
        findings.stream().map(Remark::of).forEach(remarks::add);
        return remarks;
    }

    /** Those with a score and not a single figure of their own. */
    private List<String> unobserved() {
        double[] scores = composite.index();
        DataTable raw = inputs.table(inputs.last());
        Map<String, Integer> rows = rows();
        return IntStream.range(0, scores.length)
                .filter(c -> !Double.isNaN(scores[c])
                        && valid(raw, rows.get(composite.units().get(c))) == 0)
                .mapToObj(composite.units()::get)
                .toList();
    }

    private static int valid(DataTable table, int row) {
        return (int) IntStream.range(0, table.indicators().size())
                .filter(q -> !Double.isNaN(table.value(row, q)))
                .count();
    }

    private List<Run.Node> tree() {
        IndexTree tree = formula.recipe().tree();
        double[] effective = tree.effectiveWeights();
        Map<String, Double> sums = new HashMap<>();
        tree.nodes().forEach(node -> sums.merge(String.valueOf(node.parent()), node.weight(), Double::sum));
        List<Run.Node> nodes = new ArrayList<>();
        for (int k = 0; k < effective.length; k++) {
            IndexNode node = inputs.definition().tree().get(k);
            var hierarchy = formula.weighing().hierarchies().get(node.code());
            nodes.add(new Run.Node(
                    node.code(),
                    node.parent(),
                    node.name(),
                    node.direction(),
                    tree.nodes().get(k).weight() / sums.get(String.valueOf(node.parent())),
                    effective[k],
                    hierarchy == null ? null : hierarchy.consistencyRatio()));
        }
        return nodes;
    }

    private List<Run.Unit> units() {
        double[] scores = composite.index();
        String[] bands = bands(scores);
        Map<String, List<CellNote>> cells = notes > Cells.MOST ? Map.of() : new Cells(formula).byUnit();
        Map<String, Integer> rows = rows();
        DataTable raw = inputs.table(inputs.last());
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> Double.isNaN(scores[c]) ? 1 : 0)
                        .thenComparingDouble(c -> -scores[c])
                        .thenComparing(composite.units()::get))
                .map(c -> unit(
                        c,
                        scores[c],
                        bands[c],
                        cells,
                        raw,
                        rows.get(composite.units().get(c))))
                .toList();
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new HashMap<>();
        for (int c = 0; c < inputs.units().size(); c++) {
            rows.put(inputs.units().get(c), c);
        }
        return rows;
    }

    private Run.Unit unit(int c, double score, String band, Map<String, List<CellNote>> cells, DataTable raw, int row) {
        String name = composite.units().get(c);
        RankSpread spread = uncertainty.units().get(c);
        double rank = formula.result().ranks()[c];
        boolean ranked = inputs.ranked() && !Double.isNaN(rank);
        return new Run.Unit(
                name,
                inputs.names().get(name),
                Table.orNull(score),
                ranked ? rank : null,
                ranked ? new Run.Interval(spread.low(), spread.high()) : null,
                ranked ? spread.median() : null,
                ranked ? spread.notDistinguishableFrom() : null,
                band,
                groups(c),
                (double) valid(raw, row) / raw.indicators().size(),
                cells.getOrDefault(name, List.of()));
    }

    private List<Run.GroupScore> groups(int unit) {
        List<Run.GroupScore> groups = new ArrayList<>();
        for (int node : this.groups) {
            groups.add(new Run.GroupScore(
                    formula.recipe().tree().nodes().get(node).code(),
                    Table.orNull(composite.scores()[node][unit])));
        }
        return groups;
    }

    /** All nodes between the root and the indicators. */
    private static int[] groups(IndexTree tree) {
        Set<String> leaves = Set.copyOf(tree.leaves());
        return IntStream.range(0, tree.nodes().size())
                .filter(node -> tree.nodes().get(node).parent() != null)
                .filter(node -> !leaves.contains(tree.nodes().get(node).code()))
                .toArray();
    }

    /** The bands of the definition, or quarters of the units that have a score, the first being the best. */
    private String[] bands(double[] scores) {
        List<Band> bands = inputs.definition().bands();
        double[] sorted = java.util.Arrays.stream(scores)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        String[] codes = new String[scores.length];
        for (int c = 0; c < scores.length; c++) {
            double score = scores[c];
            if (Double.isNaN(score)) {
                continue;
            }
            if (bands.isEmpty()) {
                long better =
                        java.util.Arrays.stream(sorted).filter(v -> v > score).count();
                codes[c] = "quarter-" + (1 + 4 * better / sorted.length);
            } else {
                codes[c] = bands.stream()
                        .filter(band -> score >= band.from())
                        .findFirst()
                        .orElse(bands.get(bands.size() - 1))
                        .code();
            }
        }
        return codes;
    }
}
