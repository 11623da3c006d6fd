package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.comparison.concepts.ConceptSummary;
import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.dimensions.DimensionDefinition;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Relation;
import io.govatlas.platform.sources.SourceStatus;
import io.govatlas.platform.text.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the atlas of the items published at one position. */
final class AtlasBuilder {

    private static final String CHINA = "CHN";

    /** How many countries stand in for "the others" where none are named. */
    private static final int TYPICAL = 8;

    private final Map<String, CitedSource> sources = new HashMap<>();
    private final Map<String, Subject> subjects = new TreeMap<>();
    private final Map<Dimension, DimensionDefinition> dimensions = new EnumMap<>(Dimension.class);
    private final Map<String, ConceptSummary> concepts = new TreeMap<>();
    private final List<Atlas.ReadyRule> rules = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Gazetteer.Builder areas = new Gazetteer.Builder();
    private final Map<String, Dataset> datasets = new TreeMap<>();
    private final Map<String, Indicator> indicators = new TreeMap<>();

    private AtlasBuilder() {}

    static Atlas build(Collection<Reading> readings, Position position, Instant changedAt) {
        AtlasBuilder builder = new AtlasBuilder();
        readings.forEach(builder::define);
        readings.forEach(builder::state);
        builder.subjects.replaceAll((id, subject) -> subject.settled());
        builder.rules.sort(Comparator.comparing((Atlas.ReadyRule r) -> r.rule().order())
                .thenComparing(r -> r.rule().slug()));
        return new Atlas(
                position,
                changedAt,
                builder.subjects,
                builder.dimensions,
                builder.concepts,
                List.copyOf(builder.rules),
                List.copyOf(builder.links),
                Map.of(true, builder.wellKnown(true), false, builder.wellKnown(false)),
                builder.areas.build(),
                builder.datasets,
                builder.indicators,
                FigureSource.NONE);
    }

    /** The countries of one side that most is stated about. */
    private List<Subject> wellKnown(boolean domestic) {
        return subjects.values().stream()
                .filter(s -> s.kind() == SubjectKind.COUNTRY && s.domestic() == domestic)
                .filter(s -> !s.statements().isEmpty())
                .sorted(Comparator.comparing((Subject s) -> -s.statements().size())
                        .thenComparing(Subject::id))
                .limit(TYPICAL)
                .sorted(Comparator.comparing(Subject::id))
                .toList();
    }

    /** First what others refer to. */
    private void define(Reading reading) {
        PublishedItem item = reading.item();
        switch (item.collection()) {
            case "sources" -> sources.put(item.owner() + "/" + item.slug(), (CitedSource) reading.definition());
            case "countries" -> {
                subject(SubjectKind.COUNTRY, reading, item.slug().equals(CHINA));
                areas.country((Gazetteer.PublishedCountry) reading.definition(), reading.name(), item.path());
            }
            case "cases" -> subject(SubjectKind.CASE, reading, false);
            case "provinces" -> {
                subject(SubjectKind.PROVINCE, reading, true);
                areas.province(item.slug(), item.content().path("region").asText(null), reading.name(), item.path());
            }
            case "models" -> subject(SubjectKind.MODEL, reading, true);
            case "dimensions" -> {
                DimensionDefinition dimension = (DimensionDefinition) reading.definition();
                dimensions.put(dimension.code(), dimension);
            }
            case "concepts" -> concepts.put(item.slug(), (ConceptSummary) reading.definition());
            case "datasets" -> datasets.put(item.slug(), (Dataset) reading.definition());
            case "indicators" -> indicators.put(item.slug(), (Indicator) reading.definition());
            case "rules" -> rules.add(((Atlas.ReadyRule) reading.definition()).anew());
            default -> {
                // phases, practices and findings are not compared themselves; they state things about others
            }
        }
    }

    private void subject(SubjectKind kind, Reading reading, boolean domestic) {
        PublishedItem item = reading.item();
        String id = kind.id(item.slug());
        subjects.put(
                id,
                new Subject(
                        id,
                        kind,
                        item.slug(),
                        reading.name(),
                        item.path(),
                        domestic,
                        areas(item).stream().map(AtlasBuilder::area).findFirst().orElse(id)));
        reading.relations().forEach(relation -> links.add(link(item, relation)));
    }

    private static Link link(PublishedItem item, Relation relation) {
        Owner owner =
                relation.collection().equals("models") || relation.collection().equals("findings")
                        ? Owner.MODEL
                        : Owner.COUNTRY;
        return new Link(item.path(), relation.type(), owner.path() + "/" + relation.target(), relation.note());
    }

    /** Provinces have codes of digits, countries of letters. */
    private static String area(String code) {
        return (Character.isDigit(code.charAt(0)) ? SubjectKind.PROVINCE : SubjectKind.COUNTRY).id(code);
    }

    private void state(Reading reading) {
        PublishedItem item = reading.item();
        for (Citing.Cited cited : reading.citing().by(slug -> source(item.owner(), slug))) {
            for (String subject : about(item, cited.areas())) {
                Subject of = subjects.get(subject);
                if (of != null) {
                    of.statements()
                            .computeIfAbsent(cited.statement().dimension(), d -> new ArrayList<>())
                            .add(cited.statement());
                }
            }
        }
    }

    /** A source that was withdrawn carries nothing any more, as if it were retracted. */
    private CitedSource source(Owner owner, String slug) {
        return sources.computeIfAbsent(
                owner + "/" + slug,
                gone -> new CitedSource(
                        owner.path() + "/sources/" + slug,
                        new LocalizedText(slug, slug),
                        new LocalizedText(slug, slug),
                        null,
                        null,
                        SourceStatus.RETRACTED));
    }

    /** The subjects a statement is about: the item itself where it is one, and the areas it names or stands for. */
    private static List<String> about(PublishedItem item, List<String> named) {
        List<String> about = new ArrayList<>();
        if (item.collection().equals("cases")) {
            about.add(SubjectKind.CASE.id(item.slug()));
        } else if (item.collection().equals("models")) {
            about.add(SubjectKind.MODEL.id(item.slug()));
        }
        (named.isEmpty() ? areas(item) : named).forEach(area -> about.add(area(area)));
        return about;
    }

    private static List<String> areas(PublishedItem item) {
        JsonNode content = item.content();
        return switch (item.collection()) {
            case "cases", "phases" -> List.of(content.path("country").asText());
            case "models" -> List.of(content.path("province").asText());
            case "findings" -> List.of(content.path("province").asText(CHINA));
            case "practices" -> {
                List<String> countries = new ArrayList<>();
                content.path("countries").forEach(country -> countries.add(country.asText()));
                yield countries;
            }
            default -> List.of();
        };
    }

    /** The fold: what is published after these changes, as the one or the other sees an item. */
    static <T> Map<String, T> apply(
            Map<String, T> before, List<PublishedItem> changes, Function<PublishedItem, T> seen) {
        Map<String, T> after = new LinkedHashMap<>(before);
        for (PublishedItem change : changes) {
            if (change.content() == null) {
                after.remove(change.path());
            } else {
                after.put(change.path(), seen.apply(change));
            }
        }
        return after;
    }
}
