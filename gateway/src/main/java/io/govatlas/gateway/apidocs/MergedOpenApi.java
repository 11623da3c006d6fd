package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One document out of many: the gateway's own, which gives the frame, and one per service. Equal components become one;
 * those that differ are told apart by the name of their service, and every reference follows.
 */
final class MergedOpenApi {

    static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final String SCHEME = "bearer";

    private final ObjectNode merged;
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    private MergedOpenApi(ObjectNode frame) {
        this.merged = frame;
    }

    /** The merged document, still with the Chinese texts beside the English ones. Changes none of its arguments. */
    static ObjectNode of(ObjectNode frame, List<Contribution> services) {
        List<Contribution> parts = new ArrayList<>();
        services.stream()
                .filter(service -> service.document() != null)
                .map(service -> new Contribution(
                        service.service(),
                        service.prefix(),
                        prepared(service.document().deepCopy()),
                        service.unavailableSince()))
                .forEach(parts::add);
        parts.add(0, new Contribution("gateway", "", yielding(frame.deepCopy(), parts), null));

        ObjectNode result = frame.deepCopy();
        result.putObject("paths");
        result.putArray("tags");
        JsonNode schemes = result.path("components").path("securitySchemes").deepCopy();
        result.putObject("components");
        MergedOpenApi merge = new MergedOpenApi(result);
        Components components = new Components(parts);
        parts.forEach(part -> merge.add(part, components));
        // What the services offer comes first, the gateway's own last.
        services.stream()
                .filter(service -> service.document() != null)
                .forEach(service -> service.document().path("tags").forEach(merge::addTag));
        frame.path("tags").forEach(merge::addTag);
        if (!schemes.isMissingNode()) {
            result.withObjectProperty("components").set("securitySchemes", schemes);
        }
        Unavailability.mark(result, services);
        return result;
    }

    /** The frame brings what it refers to; where all services agree on their own definition, theirs is the better one. */
    private static ObjectNode yielding(ObjectNode frame, List<Contribution> services) {
        if (frame.path("components").path("schemas") instanceof ObjectNode schemas) {
            List<String> agreed = new ArrayList<>();
            schemas.fieldNames().forEachRemaining(name -> {
                long definitions = services.stream()
                        .map(it ->
                                it.document().path("components").path("schemas").path(name))
                        .filter(definition -> !definition.isMissingNode())
                        .distinct()
                        .count();
                if (definitions == 1) {
                    agreed.add(name);
                }
            });
            schemas.remove(agreed);
        }
        return frame;
    }

    /** Writes into each operation what a document of one service may say once for all. */
    private static ObjectNode prepared(ObjectNode document) {
        JsonNode everywhere = document.remove("security");
        for (JsonNode item : document.path("paths")) {
            for (Map.Entry<String, JsonNode> entry : item.properties()) {
                if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                    if (everywhere != null && !operation.has("security")) {
                        operation.set("security", everywhere.deepCopy());
                    }
                    operation.remove("servers");
                }
            }
            ((ObjectNode) item).remove("servers");
        }
        if (document.get("components") instanceof ObjectNode components) {
            // The suite has one way to prove who one is, and the frame declares it.
            components.remove("securitySchemes");
        }
        return document;
    }

    private void add(Contribution part, Components components) {
        Walk.over(
                part.document(),
                object ->
                        References.each(object, components, part, reference -> components.reference(part, reference)));
        part.document().path("components").properties().forEach(section -> {
            ObjectNode into = Components.section(merged, section.getKey());
            section.getValue()
                    .properties()
                    .forEach(component -> into.set(
                            components.name(part, section.getKey() + "/" + component.getKey()), component.getValue()));
        });
        part.document().path("paths").properties().stream()
                .filter(path -> isBelow(path.getKey(), part.prefix()))
                .forEach(path -> addPath(part, path.getKey(), (ObjectNode) path.getValue()));
    }

    private void addPath(Contribution part, String path, ObjectNode item) {
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                addOperation(part, operation);
            }
        }
        merged.withObjectProperty("paths").set(path, item);
    }

    private void addOperation(Contribution part, ObjectNode operation) {
        String id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            String distinct = id
                    + Character.toUpperCase(part.service().charAt(0))
                    + part.service().substring(1);
            operation.put("operationId", distinct);
            operationIds.add(distinct);
        }
        if (operation.get("security") instanceof ArrayNode requirements) {
            for (JsonNode requirement : requirements) {
                rename((ObjectNode) requirement);
            }
        }
    }

    private static void rename(ObjectNode requirement) {
        if (!requirement.isEmpty()) {
            JsonNode roles = requirement.elements().next();
            requirement.removeAll();
            requirement.set(SCHEME, roles);
        }
    }

    private void addTag(JsonNode tag) {
        if (tags.add(tag.path("name").asText())) {
            merged.withArrayProperty("tags").add(tag.deepCopy());
        }
    }

    private static boolean isBelow(String path, String prefix) {
        return prefix.isEmpty() || Objects.equals(path, prefix) || path.startsWith(prefix + "/");
    }
}
