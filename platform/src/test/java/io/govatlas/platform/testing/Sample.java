package io.govatlas.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A resource type of the service under test, with a complete item of it from {@code fixtures/<collection>.json}: two
 * languages, a period, one statement with a level, a rationale and a source.
 *
 * @param area the member that refers to the country or province
 * @param own the slug of an item that comes with the service's content
 */
public record Sample(String root, String collection, String area, String own) {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final ObjectMapper JSON = new ObjectMapper();

    /** Whether a draft may still lack a language; a rule has both from the start, since it is tried as a draft. */
    boolean mayLackALanguage() {
        return !collection.equals("rules");
    }

    /** A name nobody has used yet. */
    public static String freshSlug() {
        return "test-" + Long.toString(System.currentTimeMillis(), 36) + "-" + NUMBER.incrementAndGet();
    }

    public ObjectNode fresh() {
        return named(freshSlug());
    }

    public ObjectNode named(String slug) {
        String file = "fixtures/" + collection + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return ((ObjectNode) JSON.readTree(in)).put("slug", slug);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
