package io.govatlas.comparison.audits;

import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.Step;
import io.govatlas.comparison.indices.TwoLanguages;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Says in words what a definition does. */
final class Describing {

    static final TwoLanguages TEXTS = new TwoLanguages("io.govatlas.comparison.audits.audit");

    private Describing() {}

    /** The steps in their order, then weights, aggregation and what is assumed to be uncertain. */
    static List<LocalizedText> steps(IndexDefinition definition) {
        List<LocalizedText> said = new ArrayList<>();
        for (Step step : definition.steps()) {
            said.add(step(step));
            int own = step.treat() != null
                    ? step.treat().byIndicator().size()
                    : step.normalise() != null ? step.normalise().byIndicator().size() : 0;
            if (own > 0) {
                said.add(TEXTS.of("step.own", own));
            }
        }
        said.addAll(weighting(definition));
        said.addAll(aggregation(definition));
        said.add(uncertainty(definition));
        return said;
    }

    static LocalizedText step(Step step) {
        if (step.denominate() != null) {
            return TEXTS.of("step.denominate", step.denominate().ratios().size());
        } else if (step.screen() != null) {
            double nonZero = step.screen().engine().minimumNonZero();
            return nonZero > 0
                    ? TEXTS.of("step.screen.zeros", 100 * step.screen().engine().minimum(), 100 * nonZero)
                    : TEXTS.of("step.screen", 100 * step.screen().engine().minimum());
        } else if (step.impute() != null) {
            return TEXTS.of("step.impute." + step.impute().method().name());
        } else if (step.treat() != null) {
            var treatment = step.treat().common().engine();
            return TEXTS.of(
                    "step.treat." + step.treat().common().method().name(),
                    treatment.skewLimit(),
                    treatment.kurtosisLimit(),
                    treatment.maxWinsorised());
        }
        return TEXTS.of("step.normalise." + step.normalise().common().method().name());
    }

    static List<LocalizedText> weighting(IndexDefinition definition) {
        return definition.tree().stream()
                .filter(node ->
                        definition.tree().stream().anyMatch(child -> node.code().equals(child.parent())))
                .map(node -> definition.weightingOf(node).method())
                .distinct()
                .map(method -> TEXTS.of("weighting." + method.name()))
                .toList();
    }

    static List<LocalizedText> aggregation(IndexDefinition definition) {
        List<LocalizedText> said = new ArrayList<>();
        said.add(TEXTS.of(
                "aggregation",
                TEXTS.of("mean." + definition.aggregationOrUsual().method().name())));
        new TreeMap<>(definition.aggregationByLevel())
                .forEach((level, choice) -> said.add(TEXTS.of(
                        "aggregation.level",
                        level,
                        TEXTS.of("mean." + choice.method().name()))));
        definition.tree().stream()
                .filter(node -> node.aggregation() != null)
                .forEach(node -> said.add(TEXTS.of(
                        "aggregation.node",
                        node.code(),
                        TEXTS.of("mean." + node.aggregation().method().name()))));
        if (definition.coverage() > 0) {
            said.add(TEXTS.of("coverage", 100 * definition.coverage()));
        }
        definition
                .coverageByLevel()
                .forEach((level, share) -> said.add(TEXTS.of("coverage.level", level, 100 * share)));
        return said;
    }

    static LocalizedText uncertainty(IndexDefinition definition) {
        var assumed = definition.assumptions();
        return TEXTS.of(
                "uncertainty",
                assumed.drawn(),
                100 * assumed.noise(),
                assumed.imputations().size()
                        + assumed.treatments().size()
                        + assumed.normalisations().size()
                        + assumed.aggregations().size());
    }
}
