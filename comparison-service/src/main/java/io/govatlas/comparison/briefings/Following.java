package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Block;
import io.govatlas.comparison.briefings.Briefing.Paragraph;
import io.govatlas.comparison.briefings.Briefing.Paragraph.Style;
import io.govatlas.comparison.briefings.Briefing.Section;
import io.govatlas.comparison.insights.Insight;
import io.govatlas.comparison.insights.RuleError;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The section that says what follows: the weightiest conclusions first, each with the note that proves it. */
final class Following {

    /** More would not be read; the others are counted. */
    static final int MOST = 25;

    private static final Comparator<Insight> WEIGHTIEST = Comparator.comparing(Insight::severity)
            .thenComparing(insight -> insight.sureness().confidence())
            .reversed();

    private Following() {}

    /** @param names names of subjects by their ids */
    static Section of(
            List<Insight> insights,
            List<RuleError> errors,
            Map<String, LocalizedText> names,
            Map<Dimension, LocalizedText> dimensions,
            Notes notes) {
        List<Block> blocks = new ArrayList<>();
        insights.stream().sorted(WEIGHTIEST).limit(MOST).forEach(insight -> {
            List<Integer> proof = List.of(notes.of(insight));
            blocks.add(new Paragraph(Style.HEADING, insight.title(), proof));
            blocks.add(Paragraph.normal(Texts.of(
                    "insight.weight",
                    name(names, insight.subject()),
                    dimensions.getOrDefault(
                            insight.dimension(), Texts.same(insight.dimension().code())),
                    Texts.of(insight.kind()),
                    Texts.of(insight.severity()),
                    Texts.of(insight.sureness().confidence()))));
            blocks.add(new Paragraph(Style.NORMAL, insight.text(), proof));
            insight.recommendations()
                    .forEach(text -> blocks.add(Paragraph.item(Texts.of("insight.recommended", text), proof)));
            if (!insight.counterEvidence().isEmpty()) {
                blocks.add(Paragraph.item(Texts.of("insight.counter"), notes.of(insight.counterEvidence())));
            }
            if (!insight.retracted().isEmpty()) {
                blocks.add(Paragraph.item(Texts.of("insight.retracted"), proof));
            }
        });
        if (insights.isEmpty()) {
            blocks.add(Paragraph.normal(Texts.of("insights.none")));
        } else if (insights.size() > MOST) {
            blocks.add(Paragraph.normal(Texts.of("insights.omitted", insights.size() - MOST)));
        }
        for (RuleError error : errors) {
            blocks.add(Paragraph.item(
                    Texts.of(
                            "insights.error",
                            error.rule(),
                            error.revision(),
                            name(names, error.subject()),
                            error.reason()),
                    List.of()));
        }
        return new Section(Texts.of("section.insights"), blocks);
    }

    private static LocalizedText name(Map<String, LocalizedText> names, String id) {
        return names.getOrDefault(id, Texts.same(id));
    }
}
