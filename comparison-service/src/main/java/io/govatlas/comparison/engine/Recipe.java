package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
            return Denomination.apply(table, step.denominators(), step.denominations());
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

    private static void remember(Imputation.Imputed result, Map<String, Set<String>> imputed) {
        for (int c = 0; c < result.table().size(); c++) {
            for (int q = 0; q < result.status()[c].length; q++) {
                if (result.status()[c][q] == CellStatus.IMPUTED) {
                    imputed.computeIfAbsent(result.table().units().get(c), unit -> new TreeSet<>())
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
                findings.add(Finding.of(
                        "engine.treat." + treated.outcome().name().toLowerCase(java.util.Locale.ROOT),
                        indicator,
                        treated.movedCount()));
            }
        }
        return table.withColumns(columns);
    }

    private DataTable normalise(Preparation.Normalise step, DataTable table, List<Finding> findings) {
        double[][] columns = table.columns();
        for (int q = 0; q < columns.length; q++) {
            String indicator = table.indicators().get(q);
            Normalisation.Normalised normalised =
                    step.byIndicator().getOrDefault(indicator, step.common()).apply(columns[q], direction(indicator));
            columns[q] = normalised.values();
            normalised
                    .findings()
                    .forEach(f -> findings.add(
                            Finding.of(f.key(), indicator, f.arguments().get(0))));
        }
        return table.withColumns(columns);
    }

    private Direction direction(String indicator) {
        return tree.leaves().contains(indicator)
                ? tree.nodes().get(tree.position(indicator)).direction()
                : Direction.HIGHER_IS_BETTER;
    }
}
