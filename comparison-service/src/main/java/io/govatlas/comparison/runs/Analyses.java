package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Coherence;
import io.govatlas.comparison.engine.Composite;
import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.Experiment;
import io.govatlas.comparison.engine.Explanation;
import io.govatlas.comparison.engine.LeaveOneOut;
import io.govatlas.comparison.engine.Progress;
import io.govatlas.comparison.engine.ReversingChange;
import io.govatlas.comparison.engine.Sampling;
import io.govatlas.comparison.engine.Sensitivity;
import io.govatlas.comparison.engine.TargetSeeking;
import io.govatlas.comparison.engine.Uncertainty;
import io.govatlas.comparison.indices.EngineTexts;
import io.govatlas.comparison.indices.NormaliseStep;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What can be asked of a run afterwards; computed from its frozen inputs, so the same at any time. */
@ApplicationScoped
public class Analyses {

    /** What is drawn again for one who asks what the ranks of a large run are worth: some ten seconds' work. */
    private static final long AGAIN = 20 * RunResource.DIRECT;

    private final Runs runs;

    Analyses(Runs runs) {
        this.runs = runs;
    }

    public UncertaintyReport uncertainty(String id) {
        Formula formula = ranked(id);
        mustBeAtMost(AGAIN, formula.inputs().cost());
        return UncertaintyReport.of(
                id, formula.inputs(), Computation.uncertainty(formula, runs.workers(), Progress.NONE));
    }

    public CoherenceReport coherence(String id) {
        Formula formula = Formula.of(runs.inputs(id));
        long n = formula.inputs().units().size();
        long m = formula.inputs().indicators().size();
        mustBeDirect(n * n / 20 * m * m); // Kendall's coefficient looks at all pairs of units
        return CoherenceReport.of(id, answered(() -> coherence(formula)));
    }

    static Coherence coherence(Formula formula) {
        Composite composite = formula.result().composite();
        Table sizes = formula.inputs().denominators();
        return sizes == null
                ? Coherence.of(composite, Coherence.Limits.USUAL)
                : Coherence.of(composite, Coherence.Limits.USUAL, sizes.engine());
    }

    /** @param unit whose score to look at; null for the mean shift of all ranks */
    public SensitivityReport sensitivity(String id, String unit, int base) {
        Formula formula = unit == null ? ranked(id) : Formula.of(runs.inputs(id));
        mustBeUnit(formula, "unit", unit);
        Experiment experiment = Assumed.bySource(formula);
        mustBeDirect(formula.inputs().cost()
                / formula.inputs().draws()
                * base
                * (experiment.inputs().size() + 2)
                / 10);
        Sensitivity.Target target =
                unit == null ? new Sensitivity.Target.MeanShift() : new Sensitivity.Target.ScoreOf(unit);
        return SensitivityReport.of(
                id,
                unit,
                base,
                answered(() -> Sensitivity.of(
                        experiment,
                        target,
                        Sensitivity.Design.of(base, formula.inputs().seed()),
                        runs.workers(),
                        Progress.NONE)));
    }

    public LeaveOneOutReport leaveOneOut(String id) {
        Formula formula = ranked(id);
        long indicators = formula.inputs().indicators().size();
        mustBeAtMost(AGAIN, indicators * indicators * formula.inputs().units().size());
        LeaveOneOut left = answered(() -> LeaveOneOut.of(formula.result()));
        return LeaveOneOutReport.of(id, left, standings(id, left.units()));
    }

    public ExplanationReport explanation(String id, String unit, String over) {
        Formula formula = between(id, unit, over);
        return ExplanationReport.of(
                id,
                answered(() -> Explanation.of(
                        formula.result().composite(), formula.recipe().aggregation(), unit, over)),
                standings(id, List.of(unit, over)));
    }

    public ReversalReport reversal(String id, String unit, String over, double margin) {
        Formula formula = between(id, unit, over);
        return ReversalReport.of(
                id,
                answered(() -> ReversingChange.of(
                        formula.result().composite(), formula.recipe().aggregation(), unit, over, margin)),
                standings(id, List.of(unit, over)));
    }

    /** As the run was answered, so that no other answer says anything else; null where units are not ranked. */
    private List<Standing> standings(String id, List<String> units) {
        Run run = runs.get(id);
        if (!run.ranked()) {
            return null;
        }
        Map<String, Standing> all = new HashMap<>();
        run.units().forEach(unit -> all.put(unit.unit(), Standing.of(unit)));
        return units.stream().map(all::get).toList();
    }

    public TargetReport target(String id, TargetRequest request) {
        Formula formula = request.place() == null ? Formula.of(runs.inputs(id)) : ranked(id);
        if (!formula.result().composite().units().contains(request.unit())) {
            throw wrong("/unit", "unit-unknown", request.unit());
        }
        if ((request.score() == null) == (request.place() == null)) {
            throw wrong("/score", "target-score-or-place");
        }
        Map<String, TargetSeeking.Bounds> bounds = bounds(formula, request);
        Composite composite = formula.result().composite();
        TargetSeeking found = answered(() -> request.place() == null
                ? TargetSeeking.ofScore(
                        composite, formula.recipe().aggregation(), request.unit(), request.score(), bounds)
                : TargetSeeking.ofRank(
                        composite, formula.recipe().aggregation(), request.unit(), request.place(), bounds));
        List<Standing> now = standings(id, List.of(request.unit()));
        return now == null
                ? TargetReport.of(id, found, null, null)
                : TargetReport.of(id, found, now.get(0), reached(formula, found));
    }

    private Standing reached(Formula formula, TargetSeeking found) {
        Inputs inputs = formula.inputs();
        mustBeAtMost(AGAIN, inputs.cost());
        int unit = formula.result().composite().units().indexOf(found.unit());
        Uncertainty uncertainty = answered(() -> Uncertainty.of(
                Assumed.afterMoves(formula, found),
                Sampling.of(inputs.draws(), inputs.seed()),
                runs.workers(),
                Progress.NONE));
        return Standing.of(uncertainty.units().get(unit));
    }

    private static Map<String, TargetSeeking.Bounds> bounds(Formula formula, TargetRequest request) {
        Map<String, TargetSeeking.Bounds> bounds = new HashMap<>();
        Composite composite = formula.result().composite();
        int unit = composite.units().indexOf(request.unit());
        if (request.bounds() == null) {
            for (String code : formula.inputs().indicators()) {
                double[] values = composite.of(code);
                double best = java.util.Arrays.stream(values)
                        .filter(v -> !Double.isNaN(v))
                        .max()
                        .orElse(Double.NaN);
                if (!Double.isNaN(values[unit])) {
                    bounds.put(code, new TargetSeeking.Bounds(values[unit], best));
                }
            }
            return bounds;
        }
        Faults faults = new Faults();
        request.bounds().forEach((code, span) -> {
            if (!formula.inputs().indicators().contains(code)) {
                faults.at("/bounds/" + code, "indicator-not-in-tree", code);
            } else if (!(span.low() <= span.high()) || !Double.isFinite(span.high() - span.low())) {
                faults.at("/bounds/" + code, "range-order", span.low(), span.high());
            } else {
                bounds.put(code, new TargetSeeking.Bounds(span.low(), span.high()));
            }
        });
        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", n));
        return bounds;
    }

    public TrendReport trend(String id) {
        Formula formula = Formula.of(runs.inputs(id));
        Inputs inputs = formula.inputs();
        mustBeDirect(inputs.cost() * inputs.periods().size() / 4);
        List<TrendReport.Period> periods = new ArrayList<>();
        for (int t = 0; t < inputs.periods().size(); t++) {
            Composite composite = answered(t, formula);
            Uncertainty uncertainty = inputs.ranked() ? uncertainty(formula, t) : null;
            periods.add(new TrendReport.Period(inputs.named(t), points(formula, composite, uncertainty)));
        }
        boolean comparable = inputs.definition().steps().stream()
                .filter(step -> step.normalise() != null)
                .allMatch(step -> step.normalise().frame() == NormaliseStep.Frame.ALL_PERIODS
                        || step.normalise().fixed());
        List<Remark> findings = new ArrayList<>();
        if (!inputs.mixedEditions().isEmpty()) {
            findings.add(Notices.mixedEditions(inputs.mixedEditions()));
        }
        return new TrendReport(id, comparable, periods, findings);
    }

    private static Composite answered(int period, Formula formula) {
        return answered(() -> formula.composite(period));
    }

    private Uncertainty uncertainty(Formula formula, int period) {
        Inputs inputs = formula.inputs();
        Experiment experiment = new Experiment(
                formula.recipe(),
                formula.starts().get(period),
                Assumed.of(formula).inputs());
        return answered(() ->
                Uncertainty.of(experiment, Sampling.of(inputs.draws(), inputs.seed()), runs.workers(), Progress.NONE));
    }

    private static List<TrendReport.Point> points(Formula formula, Composite composite, Uncertainty uncertainty) {
        double[] scores = composite.index();
        double[] ranks = composite.ranks(formula.recipe().ties());
        List<TrendReport.Point> points = new ArrayList<>();
        for (int c = 0; c < scores.length; c++) {
            boolean ranked = uncertainty != null && !Double.isNaN(ranks[c]);
            points.add(new TrendReport.Point(
                    composite.units().get(c),
                    Table.orNull(scores[c]),
                    ranked ? ranks[c] : null,
                    ranked
                            ? new Run.Interval(
                                    uncertainty.units().get(c).low(),
                                    uncertainty.units().get(c).high())
                            : null,
                    ranked ? uncertainty.units().get(c).notDistinguishableFrom() : null));
        }
        return points;
    }

    private Formula ranked(String id) {
        Inputs inputs = runs.inputs(id);
        if (!inputs.ranked()) {
            throw ProblemException.of(
                    ProblemType.NOT_COMPUTABLE, "run-not-ranked", String.join(", ", inputs.unrankable()));
        }
        return Formula.of(inputs);
    }

    private Formula between(String id, String unit, String over) {
        Formula formula = Formula.of(runs.inputs(id));
        mustBeUnit(formula, "unit", unit);
        mustBeUnit(formula, "over", over);
        return formula;
    }

    private static void mustBeUnit(Formula formula, String parameter, String unit) {
        if (unit != null && !formula.result().composite().units().contains(unit)) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                    .parameter(parameter, "unit-unknown", unit);
        }
    }

    private static void mustBeDirect(long cost) {
        mustBeAtMost(RunResource.DIRECT, cost);
    }

    private static void mustBeAtMost(long most, long cost) {
        if (cost > most) {
            throw ProblemException.of(ProblemType.NOT_COMPUTABLE, "analysis-too-large", cost, most);
        }
    }

    private static ProblemException wrong(String pointer, String key, Object... arguments) {
        return ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", 1)
                .at(pointer, key, arguments);
    }

    private static <T> T answered(Supplier<T> work) {
        try {
            return work.get();
        } catch (EngineException cannot) {
            throw ProblemException.of(ProblemType.NOT_COMPUTABLE, "engine-says", EngineTexts.of(cannot));
        }
    }
}
