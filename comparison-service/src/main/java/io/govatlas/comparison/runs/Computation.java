package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Experiment;
import io.govatlas.comparison.engine.Progress;
import io.govatlas.comparison.engine.Sampling;
import io.govatlas.comparison.engine.Uncertainty;
import io.govatlas.comparison.engine.Workers;

/** What a run answers: a pure function of its inputs, whoever computes it. */
final class Computation {

    private Computation() {}

    /** @throws Misfit where definition and figures do not go together */
    static Run of(String id, Inputs inputs, Workers workers, Progress progress) {
        Formula formula = Formula.of(inputs);
        return Results.of(id, formula, uncertainty(formula, workers, progress));
    }

    static Uncertainty uncertainty(Formula formula, Workers workers, Progress progress) {
        Inputs inputs = formula.inputs();
        return Misfit.at("/uncertainty", () -> {
            Experiment experiment = Assumed.of(formula);
            return Uncertainty.of(experiment, Sampling.of(inputs.draws(), inputs.seed()), workers, progress);
        });
    }
}
