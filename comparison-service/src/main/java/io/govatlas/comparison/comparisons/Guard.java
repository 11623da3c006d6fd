package io.govatlas.comparison.comparisons;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.atlas.SubjectKind;
import io.govatlas.comparison.comparisons.Comparability.Code;
import io.govatlas.comparison.comparisons.Comparability.Reason;
import io.govatlas.comparison.comparisons.Comparability.Verdict;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Measure;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what stands against comparing subjects on a dimension: unlike tiers, times, editions, or definitions. */
final class Guard {

    /** From so many years between two levels on, their difference is qualified, and refused. */
    private static final int APART = 5;

    private static final int TOO_FAR_APART = 15;

    private final Atlas atlas;
    private final List<Subject> subjects;
    private final Dimension on;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<Set<String>> refused = new HashSet<>();

    private Guard(Atlas atlas, List<Subject> subjects, Dimension on) {
        this.atlas = atlas;
        this.subjects = subjects;
        this.on = on;
        List<Subject> stated =
                subjects.stream().filter(s -> !s.on(on).isEmpty()).toList();
        tiers(stated);
        parts(stated);
        List<SortedMap<String, List<CitedStatement>>> measured =
                stated.stream().map(this::measured).toList();
        for (int i = 0; i < stated.size(); i++) {
            for (int j = i + 1; j < stated.size(); j++) {
                years(stated.get(i), stated.get(j));
                measures(stated.get(i), measured.get(i), stated.get(j), measured.get(j));
            }
        }
        claims(stated);
    }

    static Guard over(Atlas atlas, List<Subject> subjects, Dimension on) {
        return new Guard(atlas, subjects, on);
    }

    Comparability comparability() {
        long pairs = subjects.stream().filter(s -> s.level(on).isPresent()).count();
        boolean all = !refused.isEmpty() && refused.size() >= pairs * (pairs - 1) / 2;
        Verdict verdict = all ? Verdict.REFUSED : reasons.isEmpty() ? Verdict.COMPARABLE : Verdict.QUALIFIED;
        return new Comparability(verdict, reasons);
    }

    /** Whether a difference of level between the two must not be drawn. */
    boolean refuses(Subject a, Subject b) {
        return refused.contains(Set.of(a.id(), b.id()));
    }

    private void tiers(List<Subject> stated) {
        if (differ(stated, Guard::national)) {
            note(Code.TIERS_DIFFER, Verdict.QUALIFIED, stated, List.of(), GuardWording.tiers());
        }
    }

    private void parts(List<Subject> stated) {
        if (differ(stated, Guard::whole)) {
            note(Code.PART_AND_WHOLE, Verdict.QUALIFIED, stated, List.of(), GuardWording.parts());
        }
    }

    private void years(Subject a, Subject b) {
        Optional<CitedStatement> levelA = a.level(on);
        Optional<CitedStatement> levelB = b.level(on);
        if (levelA.isEmpty() || levelB.isEmpty()) {
            return;
        }
        int apart = levelA.get().yearsFrom(levelB.get());
        if (apart >= APART) {
            note(
                    Code.YEARS_APART,
                    apart >= TOO_FAR_APART ? Verdict.REFUSED : Verdict.QUALIFIED,
                    List.of(a, b),
                    List.of(levelA.get(), levelB.get()),
                    GuardWording.years(a, b, apart));
        }
    }

    /** Figures of one indicator can be set side by side only where both sides have one of the same definition. */
    private void measures(
            Subject a,
            SortedMap<String, List<CitedStatement>> measuredA,
            Subject b,
            SortedMap<String, List<CitedStatement>> measuredB) {
        for (String indicator : measuredA.keySet()) {
            List<CitedStatement> ofA = measuredA.get(indicator);
            List<CitedStatement> ofB = measuredB.getOrDefault(indicator, List.of());
            if (ofB.isEmpty() || shared(ofA, ofB, m -> List.of(text(m.edition()), text(m.definition())))) {
                continue;
            }
            boolean sameDefinition = shared(ofA, ofB, m -> text(m.definition()));
            List<CitedStatement> both =
                    Stream.concat(ofA.stream(), ofB.stream()).distinct().toList();
            note(
                    sameDefinition ? Code.EDITIONS_DIFFER : Code.DEFINITIONS_DIFFER,
                    sameDefinition ? Verdict.QUALIFIED : Verdict.REFUSED,
                    List.of(a, b),
                    both,
                    sameDefinition
                            ? GuardWording.editions(a, b, indicator)
                            : GuardWording.definitions(a, b, indicator));
        }
    }

    /** A figure that a better statement of the same measure contradicts; often it is the figure of something else. */
    private void claims(List<Subject> stated) {
        List<CitedStatement> figures = stated.stream()
                .flatMap(s -> s.on(on).stream())
                .filter(s -> s.measure() != null && s.measure().value() != null)
                .distinct()
                .toList();
        Map<List<String>, List<CitedStatement>> editions =
                figures.stream().collect(Collectors.groupingBy(Guard::edition));
        for (CitedStatement claim : figures) {
            List<CitedStatement> same = editions.get(edition(claim));
            same.stream()
                    .filter(other -> sameMeasure(claim, other) && !sameValue(claim, other) && better(other, claim))
                    .findFirst()
                    .ifPresent(exact -> contradicted(claim, exact, same, stated));
        }
    }

    private void contradicted(
            CitedStatement claim, CitedStatement exact, List<CitedStatement> sameEdition, List<Subject> stated) {
        List<Subject> about =
                stated.stream().filter(s -> s.on(on).contains(claim)).toList();
        Optional<CitedStatement> meant = sameEdition.stream()
                .filter(other -> !sameMeasure(claim, other) && sameValue(claim, other))
                .findFirst();
        if (meant.isPresent()) {
            note(
                    Code.DEFINITIONS_MIXED,
                    Verdict.QUALIFIED,
                    about,
                    List.of(claim, exact, meant.get()),
                    GuardWording.mixed(
                            atlas, claim.measure(), exact.measure(), meant.get().measure()));
        } else {
            note(
                    Code.VALUE_CONTRADICTED,
                    Verdict.QUALIFIED,
                    about,
                    List.of(claim, exact),
                    GuardWording.contradicted(atlas, claim.measure(), exact.measure()));
        }
    }

    private static boolean better(CitedStatement other, CitedStatement claim) {
        return other.carries()
                && (claim.correctedBy().contains(other.id())
                        || !claim.carries()
                        || other.rank().compareTo(claim.rank()) < 0);
    }

    private static List<String> edition(CitedStatement s) {
        return List.of(s.measure().indicator(), text(s.measure().edition()));
    }

    /** Of one indicator and edition. */
    private static boolean sameMeasure(CitedStatement a, CitedStatement b) {
        return Objects.equals(a.measure().definition(), b.measure().definition());
    }

    private static boolean sameValue(CitedStatement a, CitedStatement b) {
        return a.measure().value().equals(b.measure().value());
    }

    /** The statements that give a figure and may be relied on, by indicator. */
    private SortedMap<String, List<CitedStatement>> measured(Subject subject) {
        return subject.on(on).stream()
                .filter(s -> s.carries() && s.measure() != null)
                .collect(Collectors.groupingBy(s -> s.measure().indicator(), TreeMap::new, Collectors.toList()));
    }

    private static boolean shared(List<CitedStatement> a, List<CitedStatement> b, Function<Measure, Object> by) {
        Set<Object> ofA = a.stream().map(s -> by.apply(s.measure())).collect(Collectors.toSet());
        return b.stream().map(s -> by.apply(s.measure())).anyMatch(ofA::contains);
    }

    private static String text(String member) {
        return member == null ? "" : member;
    }

    private static boolean differ(List<Subject> stated, Predicate<Subject> trait) {
        return stated.stream().map(trait::test).distinct().count() > 1;
    }

    private static boolean national(Subject subject) {
        return subject.kind() == SubjectKind.COUNTRY || subject.kind() == SubjectKind.CASE;
    }

    private static boolean whole(Subject subject) {
        return subject.kind() == SubjectKind.COUNTRY || subject.kind() == SubjectKind.PROVINCE;
    }

    private void note(
            Code code, Verdict verdict, List<Subject> about, List<CitedStatement> statements, LocalizedText text) {
        if (verdict == Verdict.REFUSED) {
            refused.add(about.stream().map(Subject::id).collect(Collectors.toSet()));
        }
        reasons.add(new Reason(
                code,
                verdict,
                about.stream().map(Subject::id).toList(),
                statements.stream().map(CitedStatement::id).distinct().toList(),
                text));
    }
}
