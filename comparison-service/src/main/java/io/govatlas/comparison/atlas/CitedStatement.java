package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Measure;
import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.knowledge.Rank;
import io.govatlas.platform.knowledge.Standing;
import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.knowledge.StatementKind;
import io.govatlas.platform.sources.SourceStatus;
import io.govatlas.platform.text.LocalizedText;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement with the item it stands in and its sources: all that is needed to check it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CitedStatement(
        @Schema(description = "Unique in the suite: path of the item, #, id of the statement")
        String id,

        @Schema(description = "Address of the item it stands in")
        String path,

        @Schema(description = "Revision of the item") int revision,
        @Schema(description = "Name of the item") LocalizedText item,
        Dimension dimension,
        StatementKind kind,
        LocalizedText text,
        Period period,
        Integer level,
        LocalizedText rationale,
        Rank rank,

        @Schema(description = "As it is now: a statement whose sources are all retracted is unsupported")
        Standing standing,

        LocalizedText doubt,
        List<String> concepts,
        Measure measure,

        @Schema(description = "Ids of the statements that give the exact fact beside this one")
        List<String> correctedBy,

        List<Citation> evidence) {

    public CitedStatement {
        // Written without what is empty, and read again.
        concepts = concepts == null ? List.of() : concepts;
        correctedBy = correctedBy == null ? List.of() : correctedBy;
        evidence = evidence == null ? List.of() : evidence;
    }

    /** Preferred before normal, verified before qualified, recent before old, and then by id, so that it is total. */
    static final Comparator<CitedStatement> BEST_FIRST = Comparator.comparing(CitedStatement::rank)
            .thenComparing(CitedStatement::standing)
            .thenComparing(Comparator.comparing(CitedStatement::until).reversed())
            .thenComparing(CitedStatement::id);

    static CitedStatement of(
            PublishedItem item,
            LocalizedText name,
            Statement s,
            Standing standing,
            List<String> correctedBy,
            List<Citation> evidence) {
        return new CitedStatement(
                item.path() + "#" + s.id(),
                item.path(),
                item.revision(),
                name,
                s.dimension(),
                s.kind(),
                s.text(),
                s.period(),
                s.level(),
                s.rationale(),
                s.rank(),
                standing,
                s.doubt(),
                s.concepts(),
                s.measure(),
                correctedBy,
                evidence);
    }

    /** Whether a conclusion may rest on it: not deprecated, and neither disputed nor unsupported. */
    public boolean carries() {
        return rank != Rank.DEPRECATED && (standing == Standing.VERIFIED || standing == Standing.QUALIFIED);
    }

    public boolean givesLevel() {
        return level != null && carries();
    }

    /** Whether it would carry a conclusion, had its sources not been retracted. */
    public boolean restsOnRetracted() {
        return standing == Standing.UNSUPPORTED
                && !evidence.isEmpty()
                && evidence.stream().allMatch(e -> e.source().status() == SourceStatus.RETRACTED);
    }

    /** The latest year it speaks of, 0 where it names none. */
    public int year() {
        if (period == null) {
            return 0;
        }
        return year(period.to() != null ? period.to() : period.from());
    }

    /** The year from which on it holds, 0 where it names none. */
    public int since() {
        return period == null || period.from() == null ? 0 : year(period.from());
    }

    /** Whole years between the times of two statements; 0 where they meet, or where one names no time. */
    public int yearsFrom(CitedStatement other) {
        if (period == null || other.period == null) {
            return 0;
        }
        return Math.max(0, Math.max(since() - other.end(), other.since() - end()));
    }

    private int end() {
        return period.to() == null ? 9999 : year(period.to());
    }

    private static int year(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }

    private String until() {
        if (period == null) {
            return "";
        }
        return period.to() != null ? period.to() : "9999";
    }

    /** One atlas has one statement of an id. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CitedStatement that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
