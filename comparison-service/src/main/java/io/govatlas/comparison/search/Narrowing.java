package io.govatlas.comparison.search;

import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Standing;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What results are narrowed to: any of the values of each facet named, and years within bounds.
 *
 * @param from first year, or null
 * @param to last year, or null
 */
record Narrowing(Map<Facet.Name, List<String>> values, Integer from, Integer to) {

    static final Narrowing NONE = new Narrowing(Map.of(), null, null);

    /** @throws ProblemException 400 that names every value that does not exist */
    static Narrowing of(SearchQuery query, View view) {
        Map<Facet.Name, List<String>> values = new EnumMap<>(Facet.Name.class);
        Faults faults = new Faults();
        for (Facet.Name name : Facet.Name.values()) {
            if (query.value(name) != null) {
                List<String> wanted =
                        Arrays.stream(query.value(name).split(",")).distinct().toList();
                wanted.forEach(value -> check(name, value, view, faults));
                values.put(name, wanted);
            }
        }
        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", n));
        return new Narrowing(values, query.from(), query.to());
    }

    /** Whether a year lies within the bounds. */
    boolean spans(int year) {
        return (from == null || year >= from) && (to == null || year <= to);
    }

    private static void check(Facet.Name name, String value, View view, Faults faults) {
        switch (name) {
            case KIND -> oneOf(name, value, view.kinds(), faults);
            case DIMENSION ->
                oneOf(
                        name,
                        value,
                        Arrays.stream(Dimension.values()).map(Dimension::code).toList(),
                        faults);
            case STANDING ->
                oneOf(
                        name,
                        value,
                        Arrays.stream(Standing.values())
                                .map(standing -> standing.name().toLowerCase(Locale.ROOT))
                                .toList(),
                        faults);
            case CONCEPT, COUNTRY, PROVINCE -> {
                if (Labels.item(name, value, view.items()) == null) {
                    faults.parameter(name.code(), "item-reference", Labels.collection(name), value);
                }
            }
            default -> {
                // any year may be asked for
            }
        }
    }

    private static void oneOf(Facet.Name name, String value, Collection<String> allowed, Faults faults) {
        if (!allowed.contains(value)) {
            faults.parameter(name.code(), "parameter-value", value, String.join(", ", allowed));
        }
    }
}
