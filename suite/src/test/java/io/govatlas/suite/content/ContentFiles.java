package io.govatlas.suite.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The content of all services as it lies in the tree, by {@code collection/slug}. */
final class ContentFiles {

    static final Path ROOT = Path.of("..");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ContentFiles() {}

    /** Sources are left out: each service has its own under the same names. */
    static Map<String, JsonNode> items() {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (String service : List.of("country-service", "model-service", "comparison-service")) {
            Path content = ROOT.resolve(service).resolve("src/main/resources/content");
            try (Stream<Path> files = Files.walk(content)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    String collection = content.relativize(file).getName(0).toString();
                    if (!collection.equals("sources")) {
                        for (JsonNode item : listed(YAML.readTree(Files.readString(file)))) {
                            items.put(collection + "/" + key(item), item);
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return items;
    }

    /** All statements, by {@code collection/slug#id}. */
    static Map<String, JsonNode> statements(Map<String, JsonNode> items) {
        Map<String, JsonNode> statements = new LinkedHashMap<>();
        items.forEach((name, item) -> item.path("statements")
                .forEach(statement ->
                        statements.put(name + "#" + statement.path("id").asText(), statement)));
        return statements;
    }

    private static List<JsonNode> listed(JsonNode tree) {
        List<JsonNode> items = new ArrayList<>();
        if (tree.isArray()) {
            tree.forEach(items::add);
        } else {
            items.add(tree);
        }
        return items;
    }

    private static String key(JsonNode item) {
        return item.path(item.has("slug") ? "slug" : "code").asText();
    }
}
