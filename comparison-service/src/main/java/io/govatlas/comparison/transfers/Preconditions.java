package io.govatlas.comparison.transfers;

import io.govatlas.comparison.atlas.CitedStatement;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.transfers.Transfers.Precondition;
import io.govatlas.comparison.transfers.Transfers.Status;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.StatementKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a practice presupposes: what is stated as a precondition, and what was in place where it works. */
final class Preconditions {

    /** On what others build. */
    private static final Set<Dimension> GROUND = EnumSet.of(
            Dimension.LEGAL_FRAMEWORK,
            Dimension.INSTITUTIONS,
            Dimension.DATA_GOVERNANCE,
            Dimension.INFRASTRUCTURE,
            Dimension.FUNDING_AND_OPERATION);

    private static final Set<StatementKind> IN_PLACE =
            EnumSet.of(StatementKind.PRINCIPLE, StatementKind.MECHANISM, StatementKind.INITIATIVE, StatementKind.EVENT);

    private static final int MOST = 12;

    private Preconditions() {}

    static List<Precondition> of(Subject practice, Dimension on, Subject subject) {
        List<Precondition> found = new ArrayList<>();
        all(practice)
                .filter(s -> s.carries() && s.kind() == StatementKind.PRECONDITION)
                .forEach(s -> found.add(check(s, true, subject)));
        all(practice)
                .filter(s -> s.carries()
                        && s.dimension() != on
                        && GROUND.contains(s.dimension())
                        && IN_PLACE.contains(s.kind())
                        && !s.concepts().isEmpty())
                .forEach(s -> found.add(check(s, false, subject)));
        return found.stream().limit(MOST).toList();
    }

    /**
     * Met where something reliable says that it is there and nothing that it fails; both together say nothing, and what
     * only says that it is needed there too says nothing either.
     */
    private static Precondition check(CitedStatement needed, boolean stated, Subject subject) {
        List<CitedStatement> like = all(subject)
                .filter(s -> s.carries() && s.kind() != StatementKind.PRECONDITION)
                .filter(s -> !Collections.disjoint(s.concepts(), needed.concepts()))
                .toList();
        List<CitedStatement> there =
                like.stream().filter(s -> s.kind() != StatementKind.PROBLEM).toList();
        List<CitedStatement> failing =
                like.stream().filter(s -> s.kind() == StatementKind.PROBLEM).toList();
        boolean below = needed.level() != null
                && subject.level(needed.dimension())
                        .filter(s -> s.level() < needed.level())
                        .isPresent();
        Status status;
        if (there.isEmpty() && failing.isEmpty()) {
            status = Status.UNKNOWN;
        } else if (there.isEmpty() || (below && failing.isEmpty())) {
            status = Status.NOT_MET;
        } else {
            status = failing.isEmpty() ? Status.MET : Status.UNKNOWN;
        }
        return new Precondition(
                needed, stated, status, like.stream().limit(MOST).toList());
    }

    private static Stream<CitedStatement> all(Subject subject) {
        return subject.statements().values().stream().flatMap(List::stream).distinct();
    }
}
