package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.AggregationPlan;
import io.govatlas.comparison.engine.DataTable;
import io.govatlas.comparison.engine.Denomination;
import io.govatlas.comparison.engine.Finding;
import io.govatlas.comparison.engine.IndexTree;
import io.govatlas.comparison.engine.NameSet;
import io.govatlas.comparison.engine.Normalisation;
import io.govatlas.comparison.engine.Panel;
import io.govatlas.comparison.engine.PanelImputation;
import io.govatlas.comparison.engine.Preparation;
import io.govatlas.comparison.engine.Recipe;
import io.govatlas.comparison.engine.Treatment;
import io.govatlas.comparison.engine.WeightedMean;
import io.govatlas.comparison.indices.NormalisationChoice;
import io.govatlas.comparison.indices.NormaliseStep;
import io.govatlas.comparison.indices.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes the steps of a definition one after another, in all periods at once, and keeps what comes of each. */
final class Preparing {

    private static final AggregationPlan ANY = AggregationPlan.of(new WeightedMean.Arithmetic());

    private final Inputs inputs;
    private final IndexTree tree;
    private final List<String> sorted;
    private final List<Preparation> preparations = new ArrayList<>();
    private final List<Formula.Stage> stages = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Set<String>> imputed = new TreeMap<>();
    private final Map<String, Map<String, String>> fromPeriods = new TreeMap<>();
    private List<DataTable> tables = new ArrayList<>();
    private List<DataTable> starts;

    Preparing(Inputs inputs) {
        this.inputs = inputs;
        this.sorted = inputs.indicators().stream().sorted().toList();
        this.tree = Misfit.at("/tree", () -> Weighing.unweighted(inputs.definition()));
        for (int t = 0; t < inputs.periods().size(); t++) {
            int period = t;
            tables.add(Misfit.at("", period, () -> inputs.table(period)));
        }
        starts = List.copyOf(tables);
        stages.add(new Formula.Stage("raw", last()));
    }

    void run() {
        List<Step> steps = inputs.definition().steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String place = "/steps/" + i;
            Misfit.at(place, () -> {
                take(step, place);
                return null;
            });
        }
    }

    List<Preparation> preparations() {
        return preparations;
    }

    List<Formula.Stage> stages() {
        return stages;
    }

    List<Finding> findings() {
        return findings;
    }

    Map<String, Set<String>> imputed() {
        return imputed;
    }

    /** Of imputed figures, by unit and indicator: the period they were taken from. */
    Map<String, Map<String, String>> fromPeriods() {
        return fromPeriods;
    }

    List<DataTable> tables() {
        return tables;
    }

    DataTable last() {
        return tables.get(tables.size() - 1);
    }

    /** The tables of all periods that the recipe starts from. */
    List<DataTable> starts() {
        return starts;
    }

    private void take(Step step, String place) {
        PanelImputation over = step.impute() == null ? null : step.impute().overPeriods(Years.steps(periods()));
        if (over != null) {
            fillFromPeriods(over);
            stages.add(new Formula.Stage("impute", last()));
            return;
        }
        Preparation preparation = preparation(step, place);
        preparations.add(preparation);
        List<DataTable> after = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            DataTable before = tables.get(t);
            Recipe alone = new Recipe(
                    List.of(preparation), tree, ANY, inputs.definition().tiesOrMin());
            Recipe.Result result = Misfit.at(place, t, () -> alone.run(before));
            after.add(result.normalised());
            if (t == inputs.last()) {
                findings.addAll(result.findings());
                result.imputed()
                        .forEach((unit, indicators) -> imputed.computeIfAbsent(unit, u -> new NameSet(sorted))
                                .addAll(indicators));
            }
        }
        tables = after;
        stages.add(new Formula.Stage(name(step), last()));
    }

    /** The recipe begins anew behind it, since a recipe knows one period only. */
    private void fillFromPeriods(PanelImputation over) {
        List<String> periods = periods();
        PanelImputation.Imputed filled = over.apply(new Panel(Years.numbers(periods), tables));
        DataTable before = last();
        tables = filled.panel().tables();
        preparations.clear();
        starts = tables;
        DataTable filledIn = last();
        int[][] source = filled.source()[inputs.last()];
        for (int c = 0; c < before.units().size(); c++) {
            for (int q = 0; q < before.indicators().size(); q++) {
                if (Double.isNaN(before.value(c, q)) && !Double.isNaN(filledIn.value(c, q))) {
                    String unit = before.units().get(c);
                    String indicator = before.indicators().get(q);
                    imputed.computeIfAbsent(unit, u -> new NameSet(sorted)).add(indicator);
                    fromPeriods
                            .computeIfAbsent(unit, u -> new TreeMap<>())
                            .put(indicator, periods.get(Years.numbers(periods).indexOf(source[c][q])));
                }
            }
        }
    }

    private List<String> periods() {
        return inputs.periods().stream().map(InlineData.OfPeriod::period).toList();
    }

    private Preparation preparation(Step step, String place) {
        if (step.denominate() != null) {
            List<Denomination> ratios = step.denominate().ratios().stream()
                    .map(r -> new Denomination(r.indicator(), r.denominator(), r.scale() == null ? 1 : r.scale()))
                    .toList();
            return new Preparation.Denominate(inputs.denominators().engine(), ratios);
        } else if (step.screen() != null) {
            return new Preparation.Screen(step.screen().engine());
        } else if (step.impute() != null) {
            return new Preparation.Impute(step.impute().engine(inputs.groups()));
        } else if (step.treat() != null) {
            Map<String, Treatment> byIndicator = new HashMap<>();
            step.treat().byIndicator().forEach((code, choice) -> byIndicator.put(code, choice.engine()));
            return new Preparation.Treat(step.treat().common().engine(), byIndicator);
        }
        return normalise(step.normalise(), place + "/normalise");
    }

    private Preparation normalise(NormaliseStep step, String place) {
        Map<String, Normalisation> byIndicator = new HashMap<>();
        for (String code : inputs.indicators()) {
            NormalisationChoice choice = step.byIndicator().getOrDefault(code, step.common());
            if (step.byIndicator().containsKey(code) || choice.referenceUnit() != null) {
                String at = step.byIndicator().containsKey(code) ? "/byIndicator/" + code : "/common";
                byIndicator.put(
                        code,
                        choice.engine(Misfit.at(
                                place + at + "/referenceUnit", () -> reference(choice.referenceUnit(), code))));
            }
        }
        Map<String, double[]> frames = new HashMap<>();
        if (step.frame() == NormaliseStep.Frame.ALL_PERIODS) {
            inputs.indicators().forEach(code -> frames.put(code, pooled(code)));
        }
        return new Preparation.Normalise(step.common().engine(0), byIndicator, frames);
    }

    private double reference(String unit, String indicator) {
        return unit == null ? 0 : last().column(indicator)[last().unitIndex(unit)];
    }

    private double[] pooled(String indicator) {
        return tables.stream()
                .flatMapToDouble(table -> java.util.Arrays.stream(table.column(indicator)))
                .toArray();
    }

    private static String name(Step step) {
        if (step.denominate() != null) {
            return "denominate";
        } else if (step.screen() != null) {
            return "screen";
        } else if (step.impute() != null) {
            return "impute";
        }
        return step.treat() != null ? "treat" : "normalise";
    }
}
