package io.govatlas.comparison.engine;

import java.util.HashSet;
import java.util.List;

/** A recipe, the data it is applied to, and what about it is not certain. */
public record Experiment(Recipe recipe, DataTable raw, List<Input> inputs) {

    public Experiment {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new EngineException("engine.experiment.no-input");
        }
        var names = new HashSet<String>();
        for (Input input : inputs) {
            if (!names.add(input.name())) {
                throw new EngineException("engine.experiment.duplicate-input", input.name());
            }
        }
    }
}
