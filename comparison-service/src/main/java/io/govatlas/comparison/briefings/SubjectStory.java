package io.govatlas.comparison.briefings;

import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.briefings.Briefing.Detail;
import io.govatlas.comparison.briefings.Briefing.Section;
import io.govatlas.comparison.dimensions.DimensionDefinition;
import io.govatlas.comparison.insights.Conclusions;
import io.govatlas.comparison.insights.Reasoning;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells a subject in view of its typical peers: levels, what follows for it, and what is stated about it. */
record SubjectStory(Atlas atlas, AsOf asOf, Subject subject, Site site) {

    private static final int STATEMENTS_OF_EACH = 12;

    /** Beside so many peers the levels fit an upright page. */
    private static final int PEERS_BESIDE = 4;

    Briefing tell() {
        List<Subject> peers = atlas.typicalPeers(subject).stream()
                .filter(peer -> !peer.equals(subject))
                .toList();
        Notes notes = new Notes(site);
        Map<Dimension, LocalizedText> dimensions = new EnumMap<>(Dimension.class);
        atlas.dimensions().forEach((dimension, definition) -> dimensions.put(dimension, definition.name()));
        Conclusions conclusions = Reasoning.about(atlas, subject, peers, dimensions.keySet(), false);
        String permalink = site.ofAnalysis("/subjects/" + subject.id() + "?asOf=" + asOf.position());
        LocalizedText others = Texts.listed(peers.stream().map(Subject::name).toList());
        List<Section> sections = List.of(
                levels(peers, dimensions, notes),
                Following.of(conclusions.insights(), conclusions.errors(), names(peers), dimensions, notes),
                statements(dimensions, notes));
        return new Briefing(
                "subject-" + subject.kind().name().toLowerCase(Locale.ROOT) + "-" + subject.code(),
                Texts.of("kind.subject"),
                Texts.of("title.subject", subject.name()),
                List.of(
                        new Detail(Texts.of("detail.subject"), Texts.same(subject.id()), site.at(subject.path())),
                        new Detail(Texts.of("detail.peers"), others, null),
                        new Detail(Texts.of("detail.version"), Texts.same(asOf.position()), null),
                        new Detail(Texts.of("detail.changed"), Texts.moment(asOf.changedAt()), null),
                        new Detail(Texts.of("detail.permalink"), Texts.same(permalink), permalink)),
                sections,
                notes.all(),
                permalink,
                asOf.changedAt());
    }

    private Section levels(List<Subject> peers, Map<Dimension, LocalizedText> dimensions, Notes notes) {
        List<Subject> all = new ArrayList<>();
        all.add(subject);
        peers.stream().limit(PEERS_BESIDE).forEach(all::add);
        List<List<Levels.Level>> rows = all.stream()
                .map(each -> dimensions.keySet().stream()
                        .map(dimension -> level(each, dimension, notes))
                        .toList())
                .toList();
        return new Levels(
                        all.stream().map(Subject::name).toList(),
                        List.copyOf(dimensions.values()),
                        rows,
                        Texts.of("figure.foot", subject.id(), asOf.position()))
                .section();
    }

    private Levels.Level level(Subject of, Dimension dimension, Notes notes) {
        Optional<CitedStatement> from = of.level(dimension);
        DimensionDefinition definition = atlas.dimensions().get(dimension);
        return new Levels.Level(
                from.map(CitedStatement::level).orElse(null),
                from.map(statement ->
                                definition.levels().get(statement.level() - 1).name())
                        .orElse(null),
                from.map(notes::of).stream().toList());
    }

    private Map<String, LocalizedText> names(List<Subject> peers) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put(subject.id(), subject.name());
        peers.forEach(peer -> names.put(peer.id(), peer.name()));
        return names;
    }

    private Section statements(Map<Dimension, LocalizedText> dimensions, Notes notes) {
        Stated table = new Stated(notes, STATEMENTS_OF_EACH);
        dimensions.forEach((dimension, name) -> table.add(name, subject.name(), subject.on(dimension)));
        return table.section();
    }
}
