package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How an index is made: the steps in their order, the tree with its weights and directions, and the aggregation. */
public record Recipe(List<Preparation> preparations, IndexTree tree, AggregationPlan aggregation, Ties ties) {

    /** The index with everything on the way to it, so that any score can be explained; imputed: unit → indicators. */
    public record Result(
            Recipe recipe,
            List<Stage> stages,
            Map<String, Set<String>> imputed,
            Composite composite,
            double[] ranks,
            List<Finding> findings) {

        /** The table that was aggregated. */
        public DataTable normalised() {
            return stages.get(stages.size() - 1).table();
        }
    }

    /** The table after one step; the first stage is the raw table and has no step. */
    public record Stage(Preparation preparation, DataTable table) {}

    public Recipe {
        preparations = List.copyOf(preparations);
    }

    public Result run(DataTable raw) {
        List<Stage> stages = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, Set<String>> imputed = new TreeMap<>();
        DataTable table = raw;
        stages.add(new Stage(null, raw));
        for (Preparation preparation : preparations) {
            table = step(preparation, table, imputed, findings);
            stages.add(new Stage(preparation, table));
        }
        Composite composite = Composite.of(table, tree, aggregation);
        return new Result(this, List.copyOf(stages), imputed, composite, composite.ranks(ties), findings);
    }

    /**
     * The index for every period, in their order. Every step looks at one period at a time, except that normalising may
     * look at all; other denominators per period are a matter of the table, which may be divided beforehand.
     */
    public List<Result> run(Panel panel, Panel.Frame frame) {
        List<DataTable> tables = panel.tables();
        List<List<Stage>> stages = tables.stream()
                .map(raw -> (List<Stage>) new ArrayList<>(List.of(new Stage(null, raw))))
                .toList();
        List<List<Finding>> findings = tables.stream()
                .map(raw -> (List<Finding>) new ArrayList<Finding>())
                .toList();
        List<Map<String, Set<String>>> imputed = tables.stream()
                .map(raw -> (Map<String, Set<String>>) new TreeMap<String, Set<String>>())
                .toList();
        for (Preparation preparation : preparations) {
            List<DataTable> next = new ArrayList<>();
            for (int t = 0; t < tables.size(); t++) {
                boolean pooled = preparation instanceof Preparation.Normalise && frame == Panel.Frame.POOLED;
                next.add(
                        pooled
                                ? normalise((Preparation.Normalise) preparation, tables, t, findings.get(t))
                                : step(preparation, tables.get(t), imputed.get(t), findings.get(t)));
                stages.get(t).add(new Stage(preparation, next.get(t)));
            }
            tables = next;
        }
        List<Result> results = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            Composite composite = Composite.of(tables.get(t), tree, aggregation);
            results.add(new Result(
                    this,
                    List.copyOf(stages.get(t)),
                    imputed.get(t),
                    composite,
                    composite.ranks(ties),
                    findings.get(t)));
        }
        return results;
    }

    /** The table that would be aggregated. */
    DataTable prepare(DataTable raw) {
        DataTable table = raw;
        for (Preparation preparation : preparations) {
            table = step(preparation, table, new TreeMap<>(), new ArrayList<>());
        }
        return table;
    }

    private DataTable step(
            Preparation preparation, DataTable table, Map<String, Set<String>> imputed, List<Finding> findings) {
        if (preparation instanceof Preparation.Denominate step) {
            return divide(step, table, findings);
        } else if (preparation instanceof Preparation.Screen step) {
            Screening.Screened screened = step.screening().apply(table);
            screened.excluded().forEach(unit -> findings.add(Finding.of("engine.screen.excluded", unit)));
            return screened.table();
        } else if (preparation instanceof Preparation.Impute step) {
            Imputation.Imputed result = step.imputation().apply(table);
            findings.addAll(result.findings());
            remember(result, imputed);
            return result.table();
        } else if (preparation instanceof Preparation.Treat step) {
            return treat(step, table, findings);
        } else {
            return normalise((Preparation.Normalise) preparation, table, findings);
        }
    }

    private static DataTable divide(Preparation.Denominate step, DataTable table, List<Finding> findings) {
        DataTable divided = Denomination.apply(table, step.denominators(), step.denominations());
        for (Denomination each : step.denominations()) {
            double[] before = table.column(each.indicator());
            double[] after = divided.column(each.indicator());
            long lost = IntStream.range(0, before.length)
                    .filter(c -> Double.isNaN(after[c]) && !Double.isNaN(before[c]))
                    .count();
            if (lost > 0) {
                findings.add(Finding.of("engine.denominate.undefined", each.indicator(), each.denominator(), lost));
            }
        }
        return divided;
    }

    private static void remember(Imputation.Imputed result, Map<String, Set<String>> imputed) {
        List<String> names = result.table().indicators().stream().sorted().toList();
        for (int c = 0; c < result.table().size(); c++) {
            for (int q = 0; q < result.status()[c].length; q++) {
                if (result.status()[c][q] == CellStatus.IMPUTED) {
                    imputed.computeIfAbsent(result.table().units().get(c), unit -> new NameSet(names))
                            .add(result.table().indicators().get(q));
                }
            }
        }
    }

    private static DataTable treat(Preparation.Treat step, DataTable table, List<Finding> findings) {
        double[][] columns = table.columns();
        for (int q = 0; q < columns.length; q++) {
            String indicator = table.indicators().get(q);
            Treatment.Treated treated =
                    step.byIndicator().getOrDefault(indicator, step.common()).apply(columns[q]);
            columns[q] = treated.values();
            if (treated.outcome() != Treatment.Outcome.NOT_NEEDED) {
                findings.add(Finding.of(treated.outcome().key, indicator, treated.movedCount()));
            }
        }
        return table.withColumns(columns);
    }

    private DataTable normalise(Preparation.Normalise step, DataTable table, List<Finding> findings) {
        return normalise(step, List.of(table), 0, findings);
    }

    /** One of several tables, on a scale that suits all of them together. */
    private DataTable normalise(
            Preparation.Normalise step, List<DataTable> tables, int wanted, List<Finding> findings) {
        DataTable table = tables.get(wanted);
        double[][] columns = table.columns();
        int before =
                tables.subList(0, wanted).stream().mapToInt(DataTable::size).sum();
        for (int q = 0; q < columns.length; q++) {
            int column = q;
            String indicator = table.indicators().get(q);
            Normalisation method = step.byIndicator().getOrDefault(indicator, step.common());
            mustTakeAll(method, table, q, direction(indicator));
            double[] pooled = tables.stream()
                    .flatMapToDouble(each -> java.util.Arrays.stream(each.column(column)))
                    .toArray();
            double[] normalised = method.apply(
                            pooled, step.frames().getOrDefault(indicator, pooled), direction(indicator))
                    .values();
            int lost = 0;
            for (int c = 0; c < columns[q].length; c++) {
                lost += Double.isNaN(normalised[before + c]) && !Double.isNaN(columns[q][c]) ? 1 : 0;
                columns[q][c] = normalised[before + c];
            }
            if (lost > 0) {
                findings.add(Finding.of("engine.normalise.undefined", indicator, lost));
            }
        }
        return table.withColumns(columns);
    }

    /** Here and not only in the method, because here it is known which unit and which indicator it is. */
    private static void mustTakeAll(Normalisation method, DataTable table, int indicator, Direction direction) {
        double[] column = table.column(indicator);
        for (int c = 0; c < column.length; c++) {
            if (!method.takes(column[c], direction)) {
                throw new EngineException(
                        "engine.normalise.value-needs-positive",
                        table.units().get(c),
                        table.indicators().get(indicator),
                        column[c]);
            }
        }
    }

    private Direction direction(String indicator) {
        return tree.leaves().contains(indicator)
                ? tree.nodes().get(tree.position(indicator)).direction()
                : Direction.HIGHER_IS_BETTER;
    }
}
