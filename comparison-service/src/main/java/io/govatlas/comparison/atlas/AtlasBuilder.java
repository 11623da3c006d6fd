package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.areas.Gazetteer;
import io.govatlas.comparison.concepts.Concept;
import io.govatlas.comparison.concepts.ConceptSummary;
import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.dimensions.DimensionDefinition;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.rules.Rule;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Relation;
import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.sources.Source;
import io.govatlas.platform.sources.SourceStatus;
import io.govatlas.platform.text.LocalizedText;
import java.io.UncheckedIOException;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Makes the atlas of the items published at one position. */
final class AtlasBuilder {

    private static final String CHINA = "CHN";

    /** How many countries stand in for "the others" where none are named. */
    private static final int TYPICAL = 8;

    private final ObjectMapper json;
    private final Map<String, CitedSource> sources = new HashMap<>();
    private final Map<String, Subject> subjects = new TreeMap<>();
    private final Map<Dimension, DimensionDefinition> dimensions = new EnumMap<>(Dimension.class);
    private final Map<String, ConceptSummary> concepts = new TreeMap<>();
    private final List<Atlas.ReadyRule> rules = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Gazetteer.Builder areas = new Gazetteer.Builder();
    private final Map<String, Dataset> datasets = new TreeMap<>();
    private final Map<String, Indicator> indicators = new TreeMap<>();

    private AtlasBuilder(ObjectMapper json) {
        this.json = json;
    }

    static Atlas build(Collection<PublishedItem> items, Position position, Instant changedAt, ObjectMapper json) {
        AtlasBuilder builder = new AtlasBuilder(json);
        items.forEach(builder::define);
        items.forEach(builder::state);
        builder.subjects
                .values()
                .forEach(subject -> subject.statements()
                        .values()
                        .forEach(statements -> statements.sort(CitedStatement.BEST_FIRST)));
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
                FigureSource.NONE,
                new ConcurrentHashMap<>());
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
    private void define(PublishedItem item) {
        JsonNode content = item.content();
        switch (item.collection()) {
            case "sources" -> {
                Source source = read(content, Source.class);
                sources.put(
                        item.owner() + "/" + item.slug(),
                        new CitedSource(
                                item.path(),
                                source.title(),
                                source.publisher(),
                                source.date(),
                                source.url(),
                                source.status()));
            }
            case "countries" -> {
                subject(SubjectKind.COUNTRY, item, item.slug().equals(CHINA));
                areas.country(read(content, Gazetteer.PublishedCountry.class), name(item), item.path());
            }
            case "cases" -> subject(SubjectKind.CASE, item, false);
            case "provinces" -> {
                subject(SubjectKind.PROVINCE, item, true);
                areas.province(item.slug(), content.path("region").asText(null), name(item), item.path());
            }
            case "models" -> subject(SubjectKind.MODEL, item, true);
            case "dimensions" -> {
                DimensionDefinition dimension = read(content, DimensionDefinition.class);
                dimensions.put(dimension.code(), dimension);
            }
            case "concepts" ->
                concepts.put(item.slug(), read(content, Concept.class).listed());
            case "datasets" -> datasets.put(item.slug(), read(content, Dataset.class));
            case "indicators" -> indicators.put(item.slug(), read(content, Indicator.class));
            case "rules" -> {
                Rule rule = read(content, Rule.class);
                rules.add(new Atlas.ReadyRule(rule, item.revision(), item.path()));
            }
            default -> {
                // phases, practices and findings are not compared themselves; they state things about others
            }
        }
    }

    private void subject(SubjectKind kind, PublishedItem item, boolean domestic) {
        String id = kind.id(item.slug());
        subjects.put(
                id,
                new Subject(
                        id,
                        kind,
                        item.slug(),
                        name(item),
                        item.path(),
                        domestic,
                        areas(item).stream().map(AtlasBuilder::area).findFirst().orElse(id),
                        new EnumMap<>(Dimension.class)));
        item.content().path("relations").forEach(node -> links.add(link(item, read(node, Relation.class))));
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

    private void state(PublishedItem item) {
        List<Statement> statements = new ArrayList<>();
        item.content().path("statements").forEach(node -> statements.add(read(node, Statement.class)));
        Map<String, List<String>> corrections = statements.stream()
                .filter(s -> s.corrects() != null)
                .collect(Collectors.groupingBy(
                        Statement::corrects, Collectors.mapping(s -> item.path() + "#" + s.id(), Collectors.toList())));
        for (Statement statement : statements) {
            CitedStatement cited = cite(item, statement, corrections.getOrDefault(statement.id(), List.of()));
            for (String subject : about(item, statement)) {
                Subject of = subjects.get(subject);
                if (of != null) {
                    of.statements()
                            .computeIfAbsent(statement.dimension(), d -> new ArrayList<>())
                            .add(cited);
                }
            }
        }
    }

    private CitedStatement cite(PublishedItem item, Statement statement, List<String> correctedBy) {
        List<Citation> evidence = statement.evidence().stream()
                .map(e -> new Citation(source(item.owner(), e.source()), e.locator(), e.quote()))
                .toList();
        return CitedStatement.of(
                item,
                name(item),
                statement,
                statement.standingWithout(slug -> source(item.owner(), slug).status() == SourceStatus.RETRACTED),
                correctedBy,
                evidence);
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
    private static List<String> about(PublishedItem item, Statement statement) {
        List<String> about = new ArrayList<>();
        if (item.collection().equals("cases")) {
            about.add(SubjectKind.CASE.id(item.slug()));
        } else if (item.collection().equals("models")) {
            about.add(SubjectKind.MODEL.id(item.slug()));
        }
        List<String> areas = statement.areas().isEmpty() ? areas(item) : statement.areas();
        areas.forEach(area -> about.add(area(area)));
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

    private LocalizedText name(PublishedItem item) {
        return read(item.content().path("name"), LocalizedText.class);
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fold: what is published after these changes. */
    static Map<String, PublishedItem> apply(Map<String, PublishedItem> before, List<PublishedItem> changes) {
        Map<String, PublishedItem> after = new LinkedHashMap<>(before);
        for (PublishedItem change : changes) {
            if (change.content() == null) {
                after.remove(change.path());
            } else {
                after.put(change.path(), change);
            }
        }
        return after;
    }
}
