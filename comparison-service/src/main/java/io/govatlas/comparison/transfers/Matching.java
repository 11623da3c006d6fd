package io.govatlas.comparison.transfers;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.atlas.SubjectKind;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.rules.FigureFact;
import io.govatlas.comparison.rules.Figures;
import io.govatlas.comparison.subjects.SubjectSummary;
import io.govatlas.comparison.transfers.Transfers.Adoption;
import io.govatlas.comparison.transfers.Transfers.Precondition;
import io.govatlas.comparison.transfers.Transfers.Start;
import io.govatlas.comparison.transfers.Transfers.Status;
import io.govatlas.comparison.transfers.Transfers.Transfer;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.RelationType;
import io.govatlas.platform.knowledge.StatementKind;
import io.govatlas.platform.text.LocalizedText;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the cases and models that a subject could learn from on a dimension. */
final class Matching {

    private static final Set<StatementKind> DOING =
            EnumSet.of(StatementKind.MECHANISM, StatementKind.INITIATIVE, StatementKind.EVENT, StatementKind.PRINCIPLE);

    /** From which level on a practice is worth a look where the subject's own level is not known. */
    private static final int ADVANCED = 4;

    private static final int YEARS = 10;
    private static final int FEW = 5;

    /** From the lowest level to the highest. */
    private static final int STEPS = 4;

    private final Atlas atlas;
    private final Subject subject;
    private final Dimension on;
    private final Optional<Integer> level;
    private final Optional<Indicator> indicator;

    Matching(Atlas atlas, Subject subject, Dimension on) {
        this.atlas = atlas;
        this.subject = subject;
        this.on = on;
        this.level = subject.level(on).map(CitedStatement::level);
        this.indicator = atlas.indicators().values().stream()
                .filter(i -> i.dimension() == on && i.mayBeRanked() && i.range() != null)
                .min(Comparator.comparing(Indicator::code));
    }

    List<Transfer> transfers() {
        return atlas.subjects().values().stream()
                .filter(s -> s.kind() == SubjectKind.CASE || s.kind() == SubjectKind.MODEL)
                .filter(s -> !s.equals(subject) && !s.area().equals(subject.area()))
                .flatMap(practice -> transfer(practice).stream())
                .sorted(fitting())
                .toList();
    }

    /** Fast risers from a similar start first, the smaller step before the larger one. */
    private Comparator<Transfer> fitting() {
        Indicator.Range range = indicator.map(Indicator::range).orElse(null);
        return Comparator.comparing((Transfer t) -> !t.start().similar())
                .thenComparing(t -> -pace(t.start(), range))
                .thenComparing(t -> t.ahead() == null ? 0 : t.ahead())
                .thenComparing(t -> t.practice().id());
    }

    private Optional<Transfer> transfer(Subject practice) {
        List<CitedStatement> does = practice.on(on).stream()
                .filter(s -> s.carries() && DOING.contains(s.kind()))
                .toList();
        Subject area = atlas.subject(practice.area()).orElse(practice);
        Optional<CitedStatement> reached = practice.level(on).or(() -> area.level(on));
        int least = level.map(l -> l + 1).orElse(ADVANCED);
        if (does.isEmpty() || reached.isEmpty() || reached.get().level() < least) {
            return Optional.empty();
        }
        Set<String> concepts = does.stream().flatMap(s -> s.concepts().stream()).collect(Collectors.toSet());
        List<Precondition> preconditions = Preconditions.of(practice, on, subject);
        Start start = start(area, reached.get());
        Integer ahead = level.map(l -> reached.get().level() - l).orElse(null);
        return Optional.of(new Transfer(
                SubjectSummary.of(practice),
                SubjectSummary.of(area),
                reached.get().level(),
                ahead,
                start,
                does,
                preconditions,
                preconditions.stream()
                        .filter(p -> p.status() != Status.MET)
                        .map(p -> p.statement().id())
                        .toList(),
                adoptions(practice),
                risks(practice, concepts),
                counterparts(practice, concepts),
                why(start, ahead)));
    }

    private Start start(Subject area, CitedStatement reached) {
        Optional<CitedStatement> first = area.on(on).stream()
                .filter(s -> s.givesLevel() && s.since() > 0 && s.since() < reached.since())
                .min(Comparator.comparing(CitedStatement::since).thenComparing(CitedStatement::id));
        Integer risen = first.map(f -> reached.level() - f.level()).orElse(null);
        boolean similar = first.isPresent()
                && risen > 0
                && level.filter(l -> Math.abs(first.get().level() - l) <= 1).isPresent();
        Double trend = null;
        if (indicator.isPresent()) {
            Figures figures = atlas.figures().about(area, List.of(subject));
            var known = figures.of(indicator.get().code());
            if (Boolean.TRUE.equals(known.get(FigureFact.KNOWN))) {
                trend = (Double) known.get(FigureFact.TREND);
                double then = (Double) known.get(FigureFact.VALUE) - YEARS * trend;
                similar |= trend > 0 && near(then, (Double) known.get(FigureFact.PEER_VALUE));
            }
        }
        return new Start(
                similar,
                first.map(CitedStatement::level).orElse(null),
                risen,
                first.map(f -> reached.since() - f.since()).orElse(null),
                trend == null ? null : indicator.get().code(),
                trend);
    }

    /** Within a tenth of the scale. */
    private boolean near(double then, double now) {
        var range = indicator.get().range();
        return range.min() != null && range.max() != null && Math.abs(then - now) <= (range.max() - range.min()) / 10;
    }

    /** In levels per year: a trend counts as a part of its indicator's scale, which the levels divide into four. */
    static double pace(Start start, Indicator.Range range) {
        if (start.risen() != null && start.years() > 0) {
            return (double) start.risen() / start.years();
        }
        return start.trend() == null || range.min() == null || range.max() == null
                ? 0
                : start.trend() * STEPS / (range.max() - range.min());
    }

    private List<Adoption> adoptions(Subject practice) {
        return atlas.links().stream()
                .filter(link -> link.type() == RelationType.ADOPTED_FROM || link.type() == RelationType.INSPIRED_BY)
                .filter(link -> link.from().equals(practice.path()) || link.to().equals(practice.path()))
                .map(link -> new Adoption(link.from(), link.to(), link.type(), link.note()))
                .toList();
    }

    /** Its own problems first, then those others met with the same concepts. */
    private List<CitedStatement> risks(Subject practice, Set<String> concepts) {
        return atlas.subjects().values().stream()
                .filter(s -> !s.area().equals(subject.area()))
                .flatMap(s -> s.on(on).stream())
                .filter(s -> s.carries() && s.kind() == StatementKind.PROBLEM)
                .filter(s -> s.path().equals(practice.path()) || !Collections.disjoint(s.concepts(), concepts))
                .distinct()
                .sorted(Comparator.comparing((CitedStatement s) -> !s.path().equals(practice.path()))
                        .thenComparing(CitedStatement::id))
                .limit(FEW)
                .toList();
    }

    private List<SubjectSummary> counterparts(Subject practice, Set<String> concepts) {
        return atlas.subjects().values().stream()
                .filter(s -> s.kind() == (practice.domestic() ? SubjectKind.CASE : SubjectKind.MODEL))
                .filter(s -> s.on(on).stream()
                        .anyMatch(other -> other.carries() && !Collections.disjoint(other.concepts(), concepts)))
                .limit(FEW)
                .map(SubjectSummary::of)
                .toList();
    }

    private static LocalizedText why(Start start, Integer ahead) {
        if (start.similar()) {
            return new LocalizedText("起点与该对象相近，且上升较快。", "It started about where the subject is now, and rose.");
        }
        if (ahead == null) {
            return new LocalizedText(
                    "该对象的等级未知；此做法已达较高等级。", "The subject's level is not known; this practice is at a high one.");
        }
        boolean known = start.fromLevel() != null || start.trend() != null;
        return known
                ? new LocalizedText(
                        "领先%d级；并非由与该对象相近的起点上升而来。".formatted(ahead),
                        "Ahead by %d; it did not rise from about where the subject is now.".formatted(ahead))
                : new LocalizedText(
                        "领先%d级；起点是否相近不详。".formatted(ahead),
                        "Ahead by %d; whether it started from a similar place is not known.".formatted(ahead));
    }
}
