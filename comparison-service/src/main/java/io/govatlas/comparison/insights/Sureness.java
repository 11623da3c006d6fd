package io.govatlas.comparison.insights;

import io.govatlas.comparison.atlas.CitedSource;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.platform.knowledge.Standing;
import io.govatlas.platform.sources.SourceStatus;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure an insight is, and why. */
@Schema(description = "How sure, and why")
public record Sureness(Confidence confidence, LocalizedText why) {

    /**
     * High where both sides are verified from sources beyond the founding study and nothing speaks against it; low where
     * all rests on the study; medium between. Observations are verified by their dataset.
     */
    static Sureness of(
            List<CitedStatement> own,
            List<CitedStatement> theirs,
            List<CitedStatement> counter,
            List<CitedStatement> withheld,
            List<CitedSource> sources,
            int observations) {
        List<CitedStatement> all = Stream.concat(own.stream(), theirs.stream()).toList();
        long verified =
                all.stream().filter(s -> s.standing() == Standing.VERIFIED).count();
        long independent = sources.stream().filter(Sureness::independent).count();
        long retracted =
                withheld.stream().filter(CitedStatement::restsOnRetracted).count();
        boolean bothSides = observations > 0
                || (own.stream().anyMatch(Sureness::checked) && theirs.stream().anyMatch(Sureness::checked));
        Confidence confidence;
        if (independent == 0) {
            confidence = Confidence.LOW;
        } else {
            confidence = bothSides && counter.isEmpty() ? Confidence.HIGH : Confidence.MEDIUM;
        }
        int against = counter.size();
        String zh = "依据%d条陈述，其中%d条已核实；观测值%d个；来源%d个，其中%d个独立于奠基研究；反证%d条。"
                .formatted(all.size(), verified, observations, sources.size(), independent, against);
        String en =
                "Statements it rests on: %d, of them verified: %d; observations: %d; sources: %d, of them beyond the founding study: %d; statements against it: %d."
                        .formatted(all.size(), verified, observations, sources.size(), independent, against);
        if (retracted > 0) {
            zh += "有%d条陈述因来源被撤回而失去支持，未计入依据。".formatted(retracted);
            en += " Not counted, since their sources were retracted: %d.".formatted(retracted);
        }
        return new Sureness(confidence, new LocalizedText(zh, en));
    }

    private static boolean independent(CitedSource source) {
        return source.status() == SourceStatus.ACTIVE && !source.path().endsWith(FactFinding.FOUNDING_STUDY);
    }

    private static boolean checked(CitedStatement statement) {
        return statement.standing() == Standing.VERIFIED
                && statement.evidence().stream().anyMatch(e -> independent(e.source()));
    }
}
