package io.govatlas.platform.publication;

import java.util.List;

/**
 * A resource type: the collection in its address, its record, the record of its list, and the members of the summary
 * that its list can be sorted by, besides slug and publishedAt.
 */
public record ItemType<T extends Content, S>(
        String collection, Class<T> content, Class<S> summary, List<String> sortable) {

    public static <T extends Content, S> ItemType<T, S> of(
            String collection, Class<T> content, Class<S> summary, String... sortable) {
        return new ItemType<>(collection, content, summary, List.of(sortable));
    }
}
