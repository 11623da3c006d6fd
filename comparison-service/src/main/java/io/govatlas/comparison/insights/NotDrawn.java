package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that speaks about the subject but concludes nothing, and why not. */
@Schema(description = "A rule that speaks about the subject but concludes nothing, and why not")
public record NotDrawn(
        @Schema(description = "The id the insight would have")
        String id,

        @Schema(description = "Slug of the rule") String rule,
        LocalizedText name,
        Dimension dimension,
        @Schema(description = "Id of the subject") String subject,

        @Schema(description = "The parts of the condition that do not hold")
        List<String> missing,

        List<Insight.Fact> facts,

        @Schema(description = "Statements that would count but may not be relied on: deprecated, disputed, unsupported")
        List<CitedStatement> withheld,

        LocalizedText why) {

    static LocalizedText why(List<String> missing, List<CitedStatement> withheld) {
        long retracted =
                withheld.stream().filter(CitedStatement::restsOnRetracted).count();
        String parts = String.join("; ", missing);
        String zh = "不成立的条件：%s。".formatted(parts);
        String en = "What does not hold: %s.".formatted(parts);
        if (!withheld.isEmpty()) {
            zh += "有%d条陈述本可作为依据，但已弃用、有争议或失去支持".formatted(withheld.size());
            en += " Statements that would count but may not be relied on: %d".formatted(withheld.size());
            zh += retracted > 0 ? "，其中%d条的来源已撤回。".formatted(retracted) : "。";
            en += retracted > 0 ? ", of which %d lost their sources to retraction.".formatted(retracted) : ".";
        }
        return new LocalizedText(zh, en);
    }
}
