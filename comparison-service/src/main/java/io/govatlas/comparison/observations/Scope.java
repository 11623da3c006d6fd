package io.govatlas.comparison.observations;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.datasets.TimePeriod;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A filter whose names are known to exist. An empty list does not narrow. */
record Scope(
        List<String> indicators,
        List<String> areas,
        List<String> datasets,
        List<String> periods,
        String from,
        String to,
        ObservationStatus status,
        ValueChoice values) {

    /** @throws ProblemException 400 that names every unknown code, and the nearest there is */
    static Scope of(ObservationFilter filter, Atlas atlas) {
        Faults faults = new Faults();
        List<String> indicators =
                Codes.known("indicator", filter.indicator(), atlas.indicators().keySet(), faults);
        List<String> datasets =
                Codes.known("dataset", filter.dataset(), atlas.datasets().keySet(), faults);
        Set<String> areas = new TreeSet<>();
        for (String group :
                Codes.known("group", filter.group(), atlas.gazetteer().groups().keySet(), faults)) {
            areas.addAll(atlas.gazetteer().groups().get(group).areas());
        }
        List<String> named = Codes.split(filter.area()).stream()
                .map(atlas.gazetteer()::canonical)
                .toList();
        areas.addAll(Codes.known("area", named, atlas.gazetteer().areas().keySet(), faults));
        List<String> periods = Codes.split(filter.period());
        periods.stream()
                .filter(period -> !period.matches(TimePeriod.FORMAT))
                .forEach(wrong -> faults.parameter("period", "period-malformed", wrong));
        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", n));
        return new Scope(
                indicators,
                List.copyOf(areas),
                datasets,
                periods,
                filter.from(),
                filter.to(),
                filter.status(),
                filter.values());
    }
}
