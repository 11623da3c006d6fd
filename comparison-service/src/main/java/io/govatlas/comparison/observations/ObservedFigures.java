package io.govatlas.comparison.observations;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedFigure;
import io.govatlas.comparison.atlas.CitedSource;
import io.govatlas.comparison.atlas.FigureLibrary;
import io.govatlas.comparison.atlas.FigureSource;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.atlas.SubjectKind;
import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.rules.FigureFact;
import io.govatlas.comparison.rules.Figures;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.sources.SourceStatus;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * The observations that rules read, as they were at an atlas's position: each indicator is read once, with a statement or
 * two, when a rule first asks for it; the positions asked for last are kept.
 */
@ApplicationScoped
class ObservedFigures implements FigureLibrary {

    private static final int KEPT = 6;

    private final ObservationTables tables;
    private final Moments moments;

    private final Map<Long, ConcurrentMap<String, Optional<IndicatorFigures>>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Long, ConcurrentMap<String, Optional<IndicatorFigures>>> eldest) {
                    return size() > KEPT;
                }
            };

    ObservedFigures(ObservationTables tables, Moments moments) {
        this.tables = tables;
        this.moments = moments;
    }

    @Override
    public FigureSource of(Atlas atlas) {
        return new FigureSource() {
            @Override
            public Figures about(Subject subject, List<Subject> peers) {
                return indicator -> figures(atlas, indicator)
                        .filter(known -> area(subject) != null)
                        .map(known -> known.about(area(subject), areas(peers)))
                        .orElse(Map.<FigureFact, Object>of());
            }

            @Override
            public List<CitedFigure> cited(String indicator, Subject subject, List<Subject> peers) {
                return figures(atlas, indicator)
                        .map(known -> cite(atlas, known, subject, peers))
                        .orElse(List.of());
            }
        };
    }

    /** Only those who ask for the same indicator at the same position wait for it to be read. */
    private Optional<IndicatorFigures> figures(Atlas atlas, String code) {
        return at(atlas.position().of(Owner.ANALYSIS))
                .computeIfAbsent(
                        code,
                        asked -> Optional.ofNullable(atlas.indicators().get(asked))
                                .map(indicator -> read(atlas, indicator)));
    }

    private synchronized ConcurrentMap<String, Optional<IndicatorFigures>> at(long seq) {
        return kept.computeIfAbsent(seq, position -> new ConcurrentHashMap<>());
    }

    private IndicatorFigures read(Atlas atlas, Indicator indicator) {
        TreeSet<String> periods = new TreeSet<>();
        for (String slug : indicator.datasets()) {
            Dataset dataset = atlas.datasets().get(slug);
            periods.addAll(dataset == null ? List.of() : dataset.periods());
        }
        List<String> all = List.copyOf(periods);
        return QuarkusTransaction.requiringNew().call(() -> {
            Moment moment = moments.at("a" + atlas.position().of(Owner.ANALYSIS));
            ObservationTable own = tables.read(List.of(indicator.code()), null, all, moment);
            ObservationTable parts =
                    indicator.components().isEmpty() ? null : tables.read(indicator.components(), null, all, moment);
            return new IndicatorFigures(indicator, atlas.gazetteer(), own, parts);
        });
    }

    /** The latest value of each, and the one from which the subject's trend starts. */
    private static List<CitedFigure> cite(Atlas atlas, IndicatorFigures known, Subject subject, List<Subject> peers) {
        List<CitedFigure> cited = new ArrayList<>();
        if (area(subject) == null || known.span(area(subject))[1] < 0) {
            return cited;
        }
        int[] span = known.span(area(subject));
        if (span[0] != span[1]) {
            cited.add(cite(atlas, known, span[0], subject));
        }
        Stream.concat(Stream.of(subject), peers.stream())
                .filter(s -> area(s) != null && known.present(span[1], area(s)))
                .forEach(s -> cited.add(cite(atlas, known, span[1], s)));
        return cited;
    }

    private static CitedFigure cite(Atlas atlas, IndicatorFigures known, int period, Subject subject) {
        String area = area(subject);
        String slug = known.dataset(period, area);
        String when = known.own().periods().get(period);
        CitedDataset dataset = CitedDataset.of(slug, atlas.datasets().get(slug));
        Dataset full = atlas.datasets().get(slug);
        return new CitedFigure(
                slug + "/" + known.indicator().code() + "/" + area + "/" + when,
                known.indicator().code(),
                subject.id(),
                when,
                known.value(period, area),
                new CitedSource(
                        dataset.path(),
                        dataset.name(),
                        full == null ? dataset.name() : full.publisher(),
                        full == null ? null : full.published(),
                        full == null ? null : full.url(),
                        full == null ? SourceStatus.RETRACTED : SourceStatus.ACTIVE));
    }

    private static List<String> areas(List<Subject> peers) {
        return peers.stream()
                .map(ObservedFigures::area)
                .map(a -> a == null ? "" : a)
                .toList();
    }

    /** Figures are of governments; a case or a model has none. */
    private static String area(Subject subject) {
        return subject.kind() == SubjectKind.COUNTRY || subject.kind() == SubjectKind.PROVINCE ? subject.code() : null;
    }
}
