package io.govatlas.comparison.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.atlas.PublishedItem;
import io.govatlas.comparison.upstream.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What an item of any type can be narrowed to, read from the members that all types name alike. */
final class ItemFacts {

    private static final String CHINA = "CHN";
    private static final int LONGEST_PERIOD = 60;
    private static final Set<String> CLASSES = Set.of(
            "kind",
            "type",
            "region",
            "subregion",
            "incomeGroup",
            "scope",
            "role",
            "status",
            "severity",
            "abbreviation");

    private final PublishedItem item;
    private final Predicate<String> retracted;
    private final SortedSet<String> countries = new TreeSet<>();
    private final SortedSet<String> provinces = new TreeSet<>();
    private final SortedSet<String> dimensions = new TreeSet<>();
    private final SortedSet<String> standings = new TreeSet<>();
    private final SortedSet<Integer> years = new TreeSet<>();
    private final List<String> concepts = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    /** @param retracted whether a source, by its slug, no longer supports anything */
    ItemFacts(PublishedItem item, Predicate<String> retracted) {
        this.item = item;
        this.retracted = retracted;
        JsonNode content = item.content();
        if (item.owner() == Owner.MODEL && !item.collection().equals("sources")) {
            countries.add(CHINA);
        }
        if (item.collection().equals("countries") || item.collection().equals("provinces")) {
            area(item.slug());
        }
        area(content.path("country").asText());
        area(content.path("province").asText());
        content.path("countries").forEach(country -> area(country.asText()));
        if (item.collection().equals("dimensions")) {
            dimensions.add(item.slug());
        } else if (item.collection().equals("concepts")) {
            concepts.add(item.slug());
        }
        about(content);
        classes.add(kind());
        content.properties().forEach(member -> {
            if (CLASSES.contains(member.getKey()) && member.getValue().isTextual()) {
                classes.add(member.getValue().asText());
            }
        });
        content.path("statements").forEach(this::statement);
        date(content.path("date").asText());
    }

    /** The singular of the collection: case, country, index. */
    static String kind(String collection) {
        if (collection.equals("indices")) {
            return "index";
        }
        if (collection.endsWith("ies")) {
            return collection.substring(0, collection.length() - 3) + "y";
        }
        return collection.endsWith("s") ? collection.substring(0, collection.length() - 1) : collection;
    }

    String kind() {
        return kind(item.collection());
    }

    private void statement(JsonNode statement) {
        about(statement);
        classes.add(statement.path("kind").asText());
        statement.path("areas").forEach(area -> area(area.asText()));
        boolean unsupported = true;
        for (JsonNode evidence : statement.path("evidence")) {
            unsupported &= retracted.test(evidence.path("source").asText());
        }
        standings.add(unsupported ? "unsupported" : statement.path("standing").asText("verified"));
    }

    private void about(JsonNode node) {
        String dimension = node.path("dimension").asText();
        if (!dimension.isEmpty()) {
            dimensions.add(dimension);
        }
        node.path("concepts").forEach(concept -> concepts.add(concept.asText()));
        period(node.path("period"));
    }

    private void area(String code) {
        if (!code.isEmpty()) {
            if (Character.isDigit(code.charAt(0))) {
                provinces.add(code);
                countries.add(CHINA);
            } else {
                countries.add(code);
            }
        }
    }

    /** Every year of a period; the first one only where it is open, since nobody knows how long it will go on. */
    private void period(JsonNode period) {
        String from = period.path("from").asText();
        String to = period.path("to").asText();
        date(from);
        date(to);
        if (!from.isEmpty() && !to.isEmpty()) {
            int last = year(to);
            for (int year = Math.max(year(from), last - LONGEST_PERIOD); year < last; year++) {
                years.add(year);
            }
        }
    }

    private void date(String date) {
        if (date.matches("[0-9]{4}.*")) {
            years.add(year(date));
        }
    }

    private static int year(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }

    SortedSet<String> countries() {
        return countries;
    }

    SortedSet<String> provinces() {
        return provinces;
    }

    SortedSet<String> dimensions() {
        return dimensions;
    }

    SortedSet<String> standings() {
        return standings;
    }

    SortedSet<Integer> years() {
        return years;
    }

    /** Once for every time a statement is said to be about it. */
    List<String> concepts() {
        return concepts;
    }

    /** Every value that sorts it somewhere: its kind, the kinds of its statements, its region. */
    List<String> classes() {
        return classes;
    }
}
