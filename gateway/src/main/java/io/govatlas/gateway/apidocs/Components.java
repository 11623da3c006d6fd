package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides which components of the services mean the same. Equal text is not enough: two equal schemas that refer to a third
 * one, which differs, differ too.
 */
final class Components {

    private static final String ROOT = "#/components/";

    private final List<Contribution> parts;
    /** Section/name → the parts that define it. */
    private final Map<String, List<Contribution>> owners = new TreeMap<>();

    private final Set<String> differing = new TreeSet<>();

    Components(List<Contribution> parts) {
        this.parts = parts;
        parts.forEach(this::collect);
        owners.forEach((key, who) -> {
            JsonNode first = definition(who.get(0), key);
            if (who.stream().anyMatch(part -> !definition(part, key).equals(first))) {
                differing.add(key);
            }
        });
        while (spread()) {
            // until no more component is drawn in by one it refers to
        }
    }

    /** The reference as it must read in the merged document. */
    String reference(Contribution part, String reference) {
        String key = key(reference);
        if (key == null || !differing.contains(key)) {
            return reference;
        }
        String rest = reference.substring(ROOT.length() + key.length());
        return ROOT + key.substring(0, key.indexOf('/') + 1) + name(part, key) + rest;
    }

    /** The name a component of that part has in the merged document. */
    String name(Contribution part, String key) {
        String name = key.substring(key.indexOf('/') + 1);
        if (!differing.contains(key)) {
            return name;
        }
        String section = key.substring(0, key.indexOf('/') + 1);
        String candidate = name
                + Character.toUpperCase(part.service().charAt(0))
                + part.service().substring(1);
        while (owners.containsKey(section + candidate)) {
            candidate += "_";
        }
        return candidate;
    }

    /** Whether a name refers to a schema of that part: discriminator mappings may use bare names. */
    boolean hasSchema(Contribution part, String name) {
        return owners.getOrDefault("schemas/" + name, List.of()).contains(part);
    }

    private void collect(Contribution part) {
        part.document()
                .path("components")
                .properties()
                .forEach(section -> section.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> owners.computeIfAbsent(
                                        section.getKey() + "/" + name, k -> new java.util.ArrayList<>())
                                .add(part)));
    }

    private boolean spread() {
        boolean changed = false;
        for (Contribution part : parts) {
            for (Map.Entry<String, List<Contribution>> entry : owners.entrySet()) {
                String key = entry.getKey();
                boolean shared = entry.getValue().size() > 1 && entry.getValue().contains(part);
                if (shared && !differing.contains(key) && refersToDiffering(part, definition(part, key))) {
                    differing.add(key);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private boolean refersToDiffering(Contribution part, JsonNode definition) {
        Set<String> found = new TreeSet<>();
        Walk.over(
                definition,
                object -> References.each(object, this, part, reference -> {
                    String key = key(reference);
                    if (key != null && differing.contains(key)) {
                        found.add(key);
                    }
                    return reference;
                }));
        return !found.isEmpty();
    }

    private static JsonNode definition(Contribution part, String key) {
        int slash = key.indexOf('/');
        return part.document().path("components").path(key.substring(0, slash)).path(key.substring(slash + 1));
    }

    /** Section and name of a reference into the components, or null for any other reference. */
    private static String key(String reference) {
        if (!reference.startsWith(ROOT)) {
            return null;
        }
        String[] segments = reference.substring(ROOT.length()).split("/", 3);
        return segments.length < 2 ? null : segments[0] + "/" + segments[1];
    }

    static ObjectNode section(ObjectNode document, String section) {
        return document.withObjectProperty("components").withObjectProperty(section);
    }
}
