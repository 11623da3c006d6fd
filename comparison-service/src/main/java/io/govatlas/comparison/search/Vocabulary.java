package io.govatlas.comparison.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.govatlas.comparison.atlas.PublishedItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the lexicon is made of: the published concepts with their other names, dimensions, countries and provinces, and
 * two lists that come with the search, everyday words and what areas are also called.
 */
final class Vocabulary {

    private static final JsonNode WORDS = load("words.yaml");
    private static final JsonNode AREAS = load("areas.yaml");
    private static final Set<String> NAMED = Set.of("concepts", "dimensions", "countries", "provinces");
    private static final String[] KINDS_OF_PROVINCE = {"壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "特别行政区", "省", "市"};

    /** How Chinese outside the mainland calls some things; each pair is as long as its counterpart. */
    private static final Map<String, String> REGIONAL = regional();

    private Vocabulary() {}

    static boolean names(PublishedItem item) {
        return NAMED.contains(item.collection());
    }

    static Lexicon lexicon(Collection<PublishedItem> items) {
        Map<String, Set<String>> names = new TreeMap<>();
        List<String> silent = new ArrayList<>();
        WORDS.path("silent").forEach(name -> silent.add(name.asText()));
        WORDS.path("words")
                .properties()
                .forEach(word -> word.getValue()
                        .forEach(name -> names.computeIfAbsent(word(word.getKey()), w -> new TreeSet<>())
                                .add(name.asText())));
        for (PublishedItem item : items) {
            String term = termOf(item);
            if (term != null) {
                names.computeIfAbsent(term, t -> new TreeSet<>()).addAll(namesOf(item));
            }
        }
        return new Lexicon(
                names.entrySet().stream()
                        .map(entry -> new Lexicon.Entry(entry.getKey(), entry.getValue()))
                        .toList(),
                silent);
    }

    /** What stands for an item in the index; null for items that are not part of the vocabulary. */
    static String termOf(PublishedItem item) {
        return switch (item.collection()) {
            case "concepts" -> concept(item.slug());
            case "dimensions" -> dimension(item.slug());
            case "countries", "provinces" -> area(item.slug());
            default -> null;
        };
    }

    static String concept(String code) {
        return "concept/" + code;
    }

    static String dimension(String code) {
        return "dimension/" + code;
    }

    static String area(String code) {
        return "area/" + code;
    }

    static String word(String code) {
        return "word/" + code;
    }

    private static Set<String> namesOf(PublishedItem item) {
        Set<String> names = new LinkedHashSet<>();
        JsonNode content = item.content();
        content.path("name").forEach(name -> names.add(name.asText()));
        content.path("alternatives").forEach(language -> language.forEach(name -> names.add(name.asText())));
        names.addAll(alsoCalled(item));
        return names;
    }

    /** Other names of an area: those that are listed, and a province without what kind of province it is. */
    static Set<String> alsoCalled(PublishedItem item) {
        Set<String> names = new LinkedHashSet<>();
        if (item.collection().equals("provinces")) {
            String name = item.content().path("name").path("zh").asText();
            for (String kind : KINDS_OF_PROVINCE) {
                if (name.endsWith(kind) && name.length() > kind.length() + 1) {
                    names.add(name.substring(0, name.length() - kind.length()));
                    break;
                }
            }
        }
        if (item.collection().equals("countries") || item.collection().equals("provinces")) {
            AREAS.path(item.slug()).forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    /** The text with regional words replaced; of the same length. */
    static String mainland(String folded) {
        String text = folded;
        for (Map.Entry<String, String> word : REGIONAL.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text;
    }

    private static Map<String, String> regional() {
        Map<String, String> words = new HashMap<>();
        WORDS.path("regional")
                .properties()
                .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        return words;
    }

    static Set<String> stopWords() {
        Set<String> words = new TreeSet<>();
        WORDS.path("stop").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static JsonNode load(String file) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
