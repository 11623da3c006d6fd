package io.govatlas.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The atom of knowledge: one thing said about one dimension, with its evidence and how far it can be relied on. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "One thing said about one dimension, with its evidence and how far it can be relied on")
public record Statement(
        @Schema(description = "Unique within its item") @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 80)
        String id,

        @NotNull Dimension dimension,
        @NotNull StatementKind kind,
        @NotNull @Valid LocalizedText text,
        @Valid Period period,

        @Schema(description = "Maturity by the rubric of the dimension") @Min(1) @Max(5)
        Integer level,

        @Schema(description = "Why this level") @Valid LocalizedText rationale,
        @Size(max = 20) List<@NotNull @Valid Evidence> evidence,
        @Schema(defaultValue = "normal") Rank rank,
        @Schema(defaultValue = "verified") Standing standing,

        @Schema(description = "Why the standing is not verified") @Valid
        LocalizedText doubt,

        @Schema(description = "Id of the doubtful statement beside which this one gives the exact fact")
        String corrects,

        @Schema(description = "Whom it is about, where that is not simply the item's own area: ISO 3166 or GB/T 2260")
        @Size(max = 60)
        List<@Pattern(regexp = Slug.FORMAT) String> areas,

        @Schema(description = "What it is about, by codes of the concept vocabulary") @Size(max = 8)
        List<@Pattern(regexp = Slug.FORMAT) String> concepts,

        @Valid Measure measure) {

    public Statement {
        evidence = evidence == null ? List.of() : evidence;
        rank = rank == null ? Rank.NORMAL : rank;
        standing = standing == null ? Standing.VERIFIED : standing;
        areas = areas == null ? List.of() : areas;
        concepts = concepts == null ? List.of() : concepts;
    }

    /** The standing once retracted sources are taken away: a statement that rests on them alone is unsupported. */
    public Standing standingWithout(Predicate<String> retracted) {
        return evidence.stream().allMatch(e -> retracted.test(e.source())) ? Standing.UNSUPPORTED : standing;
    }

    /** The dimensions that statements speak of, each once. */
    public static List<Dimension> dimensions(List<Statement> statements) {
        return statements.stream().map(Statement::dimension).distinct().toList();
    }

    /** Notes what is wrong within and between the statements of one item, already for a draft. */
    public static void check(List<Statement> statements, Faults faults) {
        Set<String> ids = new HashSet<>();
        statements.forEach(s -> ids.add(s.id));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement s = statements.get(i);
            String pointer = "/statements/" + i;
            if (!seen.add(s.id)) {
                faults.at(pointer + "/id", "statement-id-twice", s.id);
            }
            if (s.corrects != null && (!ids.contains(s.corrects) || s.corrects.equals(s.id))) {
                faults.at(pointer + "/corrects", "corrects-unknown", s.corrects);
            }
            if (s.period != null) {
                s.period.check(pointer + "/period", faults);
            }
        }
    }

    /** Notes what keeps the statements of one item from being published, beyond missing languages. */
    public static void checkForPublication(List<Statement> statements, Faults faults) {
        for (int i = 0; i < statements.size(); i++) {
            Statement s = statements.get(i);
            String pointer = "/statements/" + i;
            if (s.evidence.isEmpty()) {
                faults.at(pointer + "/evidence", "statement-without-source");
            }
            if (s.level != null && s.rationale == null) {
                faults.at(pointer + "/rationale", "level-without-rationale");
            }
            if (s.standing != Standing.VERIFIED && s.doubt == null) {
                faults.at(pointer + "/doubt", "doubt-missing");
            }
        }
    }
}
