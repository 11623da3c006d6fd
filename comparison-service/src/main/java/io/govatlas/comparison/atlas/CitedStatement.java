package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Period;
import io.govatlas.platform.knowledge.Rank;
import io.govatlas.platform.knowledge.Standing;
import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.knowledge.StatementKind;
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
        List<Citation> evidence) {

    /** Preferred before normal, verified before qualified, recent before old, and then by id, so that it is total. */
    static final Comparator<CitedStatement> BEST_FIRST = Comparator.comparing(CitedStatement::rank)
            .thenComparing(CitedStatement::standing)
            .thenComparing(Comparator.comparing(CitedStatement::until).reversed())
            .thenComparing(CitedStatement::id);

    static CitedStatement of(
            PublishedItem item, LocalizedText name, Statement s, Standing standing, List<Citation> evidence) {
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
                evidence);
    }

    /** Whether a conclusion may rest on it: not deprecated, and neither disputed nor unsupported. */
    public boolean carries() {
        return rank != Rank.DEPRECATED && (standing == Standing.VERIFIED || standing == Standing.QUALIFIED);
    }

    boolean givesLevel() {
        return level != null && carries();
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
