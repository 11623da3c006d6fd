package io.govatlas.comparison.charts;

import io.govatlas.comparison.runs.Run;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** In which language, and which units. */
record ChartQuery(
        @Parameter(description = "Language of the picture; by Accept-Language where absent", example = "en") @RestQuery
        ChartLanguage lang,

        @Parameter(description = "Units to draw, separated by commas; the first of the run where absent")
        @RestQuery
        @Size(max = 8000)
        @Pattern(regexp = "[^,]+(,[^,]+){0,199}")
        String units,

        @Parameter(description = "A unit to draw with those before and after it") @RestQuery @Size(max = 200)
        String around,

        @Parameter(description = "How many units; as many as the kind shows well where absent")
        @RestQuery
        @Min(1)
        @Max(200)
        Integer limit) {

    /** The units of the run to draw, in its order. */
    List<Run.Unit> of(Run run, ChartKind kind) {
        Faults faults = new Faults();
        if (limit != null && limit > kind.most) {
            faults.parameter("limit", "chart-most", kind.most);
        }
        if (units != null && around != null) {
            faults.parameter("around", "chart-units-or-around");
        }
        List<Run.Unit> all = run.units();
        List<Run.Unit> chosen = units == null ? List.of() : named(all, kind, faults);
        int place = around == null ? 0 : place(all, faults);
        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", n));
        if (units != null) {
            return chosen;
        }
        int count = Math.min(all.size(), limit == null ? kind.usual : limit);
        int from = Math.max(0, Math.min(place - count / 2, all.size() - count));
        return all.subList(from, from + count);
    }

    private List<Run.Unit> named(List<Run.Unit> all, ChartKind kind, Faults faults) {
        Set<String> asked = new HashSet<>(List.of(units.split(",")));
        if (asked.size() > kind.most) {
            faults.parameter("units", "chart-most", kind.most);
        }
        List<Run.Unit> found =
                all.stream().filter(unit -> asked.remove(unit.unit())).toList();
        asked.stream().sorted().forEach(unknown -> faults.parameter("units", "unit-unknown", unknown));
        return found;
    }

    private int place(List<Run.Unit> all, Faults faults) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).unit().equals(around)) {
                return i;
            }
        }
        faults.parameter("around", "unit-unknown", around);
        return 0;
    }
}
