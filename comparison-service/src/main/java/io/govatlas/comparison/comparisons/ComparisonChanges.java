package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has changed since a comparison was made, and which of its conclusions would differ. */
@Schema(description = "What has changed since a comparison was made, and which of its conclusions would differ")
record ComparisonChanges(
        @Schema(description = "Id of the comparison") String id,

        @Schema(description = "Position it was made at", examples = "c120-m45-a17")
        String from,

        @Schema(description = "What it is held against") AsOf asOf,

        @Schema(description = "Whether it would be the same now")
        boolean same,

        @Schema(description = "Ids of subjects that no longer exist")
        List<String> gone,

        List<LevelChange> levels,
        List<StatementChange> statements,
        List<ConclusionChange> conclusions) {

    /** How something changed. */
    @Schema(name = "ChangeKind")
    enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("changed")
        CHANGED
    }

    /** A level that is another one now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LevelChange", description = "A level that is another one now")
    record LevelChange(String dimension, String subject, Integer before, Integer after) {}

    /** A statement that came, went or reads differently. */
    @Schema(name = "StatementChange", description = "A statement that came, went, or reads or stands differently")
    record StatementChange(
            Kind change,
            @Schema(description = "Id of the statement") String statement) {}

    /** A conclusion that would differ. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ConclusionChange", description = "A conclusion that would differ")
    record ConclusionChange(
            Kind change,
            @Schema(description = "Id of the insight") String insight,
            LocalizedText before,
            LocalizedText after,

            @Schema(description = "How sure it was: low, medium or high")
            String confidenceBefore,

            String confidenceAfter) {}

    static ComparisonChanges of(String id, JsonNode then, JsonNode now, AsOf asOf, List<String> gone) {
        List<LevelChange> levels = levels(then, now);
        List<StatementChange> statements = statements(then, now);
        List<ConclusionChange> conclusions = conclusions(then, now);
        return new ComparisonChanges(
                id,
                then.at("/asOf/position").asText(),
                asOf,
                gone.isEmpty() && levels.isEmpty() && statements.isEmpty() && conclusions.isEmpty(),
                gone,
                levels,
                statements,
                conclusions);
    }

    private static List<LevelChange> levels(JsonNode then, JsonNode now) {
        Map<List<String>, Integer> before = levels(then);
        Map<List<String>, Integer> after = levels(now);
        List<LevelChange> changes = new ArrayList<>();
        before.forEach((cell, level) -> {
            if (after.containsKey(cell) && !Objects.equals(level, after.get(cell))) {
                changes.add(new LevelChange(cell.get(0), cell.get(1), level, after.get(cell)));
            }
        });
        return changes;
    }

    private static Map<List<String>, Integer> levels(JsonNode comparison) {
        Map<List<String>, Integer> levels = new LinkedHashMap<>();
        for (JsonNode row : comparison.path("rows")) {
            for (JsonNode cell : row.path("cells")) {
                levels.put(
                        List.of(
                                row.path("dimension").asText(),
                                cell.path("subject").asText()),
                        cell.has("level") ? cell.path("level").asInt() : null);
            }
        }
        return levels;
    }

    private static List<StatementChange> statements(JsonNode then, JsonNode now) {
        Map<String, JsonNode> before = statements(then);
        Map<String, JsonNode> after = statements(now);
        List<StatementChange> changes = new ArrayList<>();
        for (String id : union(before, after)) {
            kind(before.get(id), after.get(id)).ifPresent(kind -> changes.add(new StatementChange(kind, id)));
        }
        return changes;
    }

    /** By id, without the revision of the item, which moves with every statement beside it. */
    private static Map<String, JsonNode> statements(JsonNode comparison) {
        Map<String, JsonNode> statements = new LinkedHashMap<>();
        for (JsonNode row : comparison.path("rows")) {
            for (JsonNode cell : row.path("cells")) {
                for (JsonNode statement : cell.path("statements")) {
                    JsonNode plain = statement.deepCopy();
                    ((ObjectNode) plain).remove("revision");
                    statements.put(statement.path("id").asText(), plain);
                }
            }
        }
        return statements;
    }

    private static List<ConclusionChange> conclusions(JsonNode then, JsonNode now) {
        Map<String, JsonNode> before = insights(then);
        Map<String, JsonNode> after = insights(now);
        List<ConclusionChange> changes = new ArrayList<>();
        for (String id : union(before, after)) {
            JsonNode was = before.get(id);
            JsonNode is = after.get(id);
            kind(gist(was), gist(is))
                    .ifPresent(kind -> changes.add(
                            new ConclusionChange(kind, id, text(was), text(is), confidence(was), confidence(is))));
        }
        return changes;
    }

    private static Map<String, JsonNode> insights(JsonNode comparison) {
        Map<String, JsonNode> insights = new LinkedHashMap<>();
        comparison
                .path("insights")
                .forEach(insight -> insights.put(insight.path("id").asText(), insight));
        return insights;
    }

    /** What a reader would take away: the texts and how sure they are. */
    private static List<JsonNode> gist(JsonNode insight) {
        return insight == null
                ? null
                : List.of(
                        insight.path("title"),
                        insight.path("text"),
                        insight.path("recommendations"),
                        insight.path("severity"),
                        insight.at("/sureness/confidence"));
    }

    private static LocalizedText text(JsonNode insight) {
        return insight == null
                ? null
                : new LocalizedText(
                        insight.at("/text/zh").asText(), insight.at("/text/en").asText());
    }

    private static String confidence(JsonNode insight) {
        return insight == null ? null : insight.at("/sureness/confidence").asText();
    }

    private static TreeSet<String> union(Map<String, ?> before, Map<String, ?> after) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids;
    }

    private static Optional<Kind> kind(Object before, Object after) {
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        return Optional.of(before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED);
    }
}
