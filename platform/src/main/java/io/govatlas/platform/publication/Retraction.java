package io.govatlas.platform.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.ledger.Change;
import io.govatlas.platform.ledger.Ledger;
import io.govatlas.platform.ledger.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a retracted source does to what rests on it. The text that was published stays; beside it stands what readers see
 * instead, in which every statement that rests on retracted sources alone is unsupported. Each item touched gets a row in
 * the ledger, in the transaction that retracts the source or brings it back.
 */
@ApplicationScoped
class Retraction {

    private final ItemRepository items;
    private final ObjectMapper json;

    Retraction(ItemRepository items, ObjectMapper json) {
        this.items = items;
        this.json = json;
    }

    /** Those of the sources an item cites that do not stand. */
    Set<String> fallen(Content content) {
        List<String> cited = content.statements().stream()
                .flatMap(s -> s.evidence().stream())
                .map(e -> e.source())
                .distinct()
                .toList();
        return cited.isEmpty() ? Set.of() : items.fallenSources(cited);
    }

    /** After an item was published: what readers see of it, where that is not what was published. */
    void onPublication(Item item, Set<String> fallen, Ledger.Chain chain) {
        item.shown = null;
        show(item, shown(item.published, fallen), "", chain);
    }

    /** After a source was retracted, withdrawn or brought back: everything published that cites it is looked at again. */
    void reassess(Item source, boolean stands, Ledger.Chain chain, String reason) {
        Set<String> fallen = items.fallenSources(null);
        String why = stands
                ? "来源 %1$s 恢复有效 · source %1$s stands again".formatted(source.key.slug())
                : "来源 %1$s 已撤回 · source %1$s was retracted".formatted(source.key.slug());
        for (Item item : items.citing(source.key.slug())) {
            show(item, shown(item.published, fallen), reason == null ? why : why + ": " + reason, chain);
        }
    }

    private static void show(Item item, String shown, String why, Ledger.Chain chain) {
        if (Objects.equals(shown, item.shown)) {
            return;
        }
        item.shown = shown;
        var entry = chain.append(new Change(
                Operation.REASSESSED,
                item.key.collection(),
                item.key.slug(),
                item.publishedRevision,
                shown == null ? item.published : shown,
                why.isEmpty() ? "所依据的来源已撤回 · rests on retracted sources" : why));
        item.version = entry.seq();
    }

    /** Null where no statement has lost all its sources. */
    private String shown(String published, Set<String> fallen) {
        if (fallen.isEmpty()) {
            return null;
        }
        try {
            JsonNode text = json.readTree(published);
            boolean changed = false;
            for (JsonNode statement : text.path("statements")) {
                List<String> sources = new ArrayList<>();
                statement
                        .path("evidence")
                        .forEach(e -> sources.add(e.path("source").asText()));
                if (!sources.isEmpty() && fallen.containsAll(sources)) {
                    unsupported((ObjectNode) statement, String.join(", ", sources));
                    changed = true;
                }
            }
            return changed ? json.writeValueAsString(text) : null;
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static void unsupported(ObjectNode statement, String sources) {
        statement.put("standing", "unsupported");
        if (!statement.has("doubt")) {
            statement
                    .putObject("doubt")
                    .put("zh", "所依据的来源已撤回：%s。".formatted(sources))
                    .put("en", "The sources it rests on were retracted: %s.".formatted(sources));
        }
    }
}
