package io.govatlas.comparison.audits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.indices.AggregationChoice;
import io.govatlas.comparison.indices.ImputeStep;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.NormalisationChoice;
import io.govatlas.comparison.indices.TreatmentChoice;
import io.govatlas.comparison.indices.WeightingChoice;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A card leaves no choice of method out. */
class DescribingTest {

    @Test
    void everyMethodHasAText() {
        assertThat(ResourceBundle.getBundle("io.govatlas.comparison.audits.audit")
                        .keySet())
                .containsAll(keys("step.normalise.", NormalisationChoice.Method.values()))
                .containsAll(keys("step.impute.", ImputeStep.Method.values()))
                .containsAll(keys("step.treat.", TreatmentChoice.Method.values()))
                .containsAll(keys("weighting.", WeightingChoice.Method.values()))
                .containsAll(keys("mean.", AggregationChoice.Method.values()));
    }

    @Test
    void levelsAndIndicatorsOfTheirOwnAreTold() throws Exception {
        IndexDefinition definition = new ObjectMapper().readValue("""
                {"tree": [{"code": "I"}, {"code": "G", "parent": "I"}, {"code": "a", "parent": "G"}],
                 "steps": [{"screen": {"minimumNonZero": 0.05}},
                           {"treat": {"common": {"method": "none"}, "byIndicator": {"a": {"method": "winsorise"}}}}],
                 "aggregationByLevel": {"2": {"method": "geometric"}},
                 "groupCoverage": 0.5, "groupCoverageByLevel": {"1": 1}}""", IndexDefinition.class);

        assertThat(Describing.steps(definition).stream().map(LocalizedText::en))
                .contains(
                        "Units with figures of less than 66.6667 % of the indicators, or with zeros in all but 5 % of their"
                                + " figures, are left out.",
                        "1 indicators are treated in a way of their own there.",
                        "On level 2 of the tree, the groups of indicators being level 1, parts are combined by the"
                                + " geometric mean: a strong part makes up for a weak one in part.",
                        "A unit gets a score in a group only where at least 50 % of the group's parts are known.",
                        "On level 1 of the tree, at least 100 % of a group's parts must be known.");
    }

    private static List<String> keys(String prefix, Enum<?>[] methods) {
        return Stream.of(methods).map(method -> prefix + method.name()).toList();
    }
}
