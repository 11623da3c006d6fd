package io.govatlas.platform.publication;

import io.govatlas.platform.paging.Cursor;
import io.govatlas.platform.paging.Sort;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of an order: its columns, its ORDER BY, and the condition "after this place", which an index can follow. */
record Keyset(Sort sort) {

    String columns() {
        return sort.keys().stream()
                .map(key -> "cast(" + column(key.member()) + " as text)")
                .collect(Collectors.joining(", "));
    }

    String order() {
        return sort.keys().stream()
                .map(key -> column(key.member()) + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** For keys a, b: {@code a > :k0 or (a = :k0 and b > :k1)}, each comparison in its own direction. */
    String condition() {
        List<String> alternatives = new ArrayList<>();
        String equal = "";
        for (int i = 0; i < sort.keys().size(); i++) {
            Sort.Key key = sort.keys().get(i);
            String column = column(key.member());
            String value = "cast(:k" + i + " as " + type(key.member()) + ")";
            alternatives.add("(" + equal + column + (key.descending() ? " < " : " > ") + value + ")");
            equal += column + " = " + value + " and ";
        }
        return String.join(" or ", alternatives);
    }

    void bind(Query query, Cursor after) {
        for (int i = 0; i < after.values().size(); i++) {
            query.setParameter("k" + i, after.values().get(i));
        }
    }

    /** The place of a row whose first column is the summary. */
    static Cursor cursor(Object[] row) {
        return new Cursor(
                Arrays.stream(row).skip(1).map(value -> (String) value).toList());
    }

    /** Members come from the resource type's own list, never from the request. */
    private static String column(String member) {
        return switch (member) {
            case "slug" -> "slug";
            case "publishedAt" -> "published_at";
            default -> "coalesce(summary -> '" + member + "', 'null')";
        };
    }

    private static String type(String member) {
        return switch (member) {
            case "slug" -> "text";
            case "publishedAt" -> "timestamptz";
            default -> "jsonb";
        };
    }
}
