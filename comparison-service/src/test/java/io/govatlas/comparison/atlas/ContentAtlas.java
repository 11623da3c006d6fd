package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.json.StrictJson;
import io.govatlas.platform.ledger.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The atlas of the content files of all three services, without a database or a server. */
public final class ContentAtlas {

    private static final ObjectMapper JSON = json(new ObjectMapper());
    private static final ObjectMapper YAML = json(new ObjectMapper(new YAMLFactory()));
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private ContentAtlas() {}

    public static Atlas load() {
        return load(item -> true);
    }

    /** Only those items; named {@code collection/slug}. */
    public static Atlas load(Predicate<String> wanted) {
        return current(wanted).get();
    }

    /** As it stands after all content has been taken in. */
    public static CurrentAtlas current(Predicate<String> wanted) {
        CurrentAtlas current = new CurrentAtlas(JSON);
        current.fold(Owner.COUNTRY, events("country-service", wanted));
        current.fold(Owner.MODEL, events("model-service", wanted));
        current.fold(Owner.ANALYSIS, events("comparison-service", wanted));
        return current;
    }

    /** With one statement, named by its id in the suite, deprecated. */
    public static Atlas deprecating(String statement) {
        CurrentAtlas current = new CurrentAtlas(JSON);
        Map.of(Owner.COUNTRY, "country-service", Owner.MODEL, "model-service", Owner.ANALYSIS, "comparison-service")
                .forEach((owner, service) -> {
                    List<CloudEvent> events = events(service, item -> true);
                    events.stream()
                            .filter(event -> statement.startsWith(owner.path() + "/" + event.subject() + "#"))
                            .flatMap(event -> StreamSupport.stream(
                                    event.data().content().path("statements").spliterator(), false))
                            .filter(node ->
                                    statement.endsWith("#" + node.path("id").asText()))
                            .forEach(node -> ((ObjectNode) node).put("rank", "deprecated"));
                    current.fold(owner, events);
                });
        return current.get();
    }

    public static List<CloudEvent> events(String service, Predicate<String> wanted) {
        Path content = Path.of("..", service, "src", "main", "resources", "content");
        List<CloudEvent> events = new ArrayList<>();
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String collection = content.relativize(file).getName(0).toString();
                JsonNode tree = YAML.readTree(Files.readString(file));
                for (JsonNode item :
                        tree.isArray() ? tree : JSON.createArrayNode().add(tree)) {
                    String slug = item.path(item.has("slug") ? "slug" : "code").asText();
                    if (wanted.test(collection + "/" + slug)) {
                        events.add(published(events.size() + 1, collection + "/" + slug, item));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    public static CloudEvent published(long seq, String subject, JsonNode content) {
        return event(seq, subject, "io.govatlas.item.published", content);
    }

    public static CloudEvent withdrawn(long seq, String subject) {
        return event(seq, subject, "io.govatlas.item.withdrawn", null);
    }

    private static CloudEvent event(long seq, String subject, String type, JsonNode content) {
        String number = Long.toString(seq);
        return new CloudEvent(
                "1.0",
                number,
                "/changes",
                type,
                subject,
                TIME,
                "application/json",
                number,
                new CloudEvent.Data(1, content));
    }

    private static ObjectMapper json(ObjectMapper mapper) {
        mapper.findAndRegisterModules();
        new StrictJson().customize(mapper);
        return mapper;
    }

    static ObjectMapper mapper() {
        return JSON;
    }
}
