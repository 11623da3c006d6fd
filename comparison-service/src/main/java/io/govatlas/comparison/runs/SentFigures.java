package io.govatlas.comparison.runs;

import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Figures sent along with a request: checked cell by cell, and kept in the order they were sent in. */
final class SentFigures {

    private final RunRequest request;
    private final InlineData data;
    private final IndexDefinition definition;
    private final Faults faults = new Faults();

    private SentFigures(RunRequest request, IndexDefinition definition) {
        this.request = request;
        this.data = request.data();
        this.definition = definition;
    }

    /** @throws ProblemException 400 naming every wrong cell and name */
    static Inputs freeze(RunRequest request, IndexOfRun index, IndexDefinition definition) {
        SentFigures sent = new SentFigures(request, definition);
        sent.check();
        sent.faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", n));
        return sent.inputs(index);
    }

    private void check() {
        if (request.scope() != null) {
            faults.at("/scope", "run-scope-with-data");
        }
        if ((data.values() == null) == (data.periods() == null)) {
            faults.at("/data/values", "run-values-or-periods");
        }
        unique(data.units(), "/data/units");
        unique(data.indicators(), "/data/indicators");
        List<String> wanted = definition.indicators();
        for (int i = 0; i < request.rankingConsent().size(); i++) {
            String code = request.rankingConsent().get(i);
            if (!wanted.contains(code)) {
                faults.at("/rankingConsent/" + i, "indicator-not-in-tree", code);
            }
        }
        for (int i = 0; i < definition.tree().size(); i++) {
            String code = definition.tree().get(i).code();
            if (wanted.contains(code) && !data.indicators().contains(code)) {
                faults.at(
                        request.definition() == null ? "/data/indicators" : "/definition/tree/" + i + "/code",
                        "indicator-without-data",
                        code);
            }
        }
        for (int q = 0; q < data.indicators().size(); q++) {
            if (!wanted.contains(data.indicators().get(q))
                    && !definition.denominators().contains(data.indicators().get(q))) {
                faults.at(
                        "/data/indicators/" + q,
                        "indicator-not-in-tree",
                        data.indicators().get(q));
            }
        }
        if (data.values() != null) {
            cells(data.values(), data.units().size(), data.indicators().size(), "/data/values");
        }
        List<InlineData.OfPeriod> periods = data.periods() == null ? List.of() : data.periods();
        for (int t = 0; t < periods.size(); t++) {
            cells(
                    periods.get(t).values(),
                    data.units().size(),
                    data.indicators().size(),
                    "/data/periods/" + t + "/values");
        }
        order(periods);
        denominators();
        groups();
    }

    private void unique(List<String> names, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                faults.at(pointer + "/" + i, "name-twice", names.get(i));
            }
        }
    }

    private void cells(List<List<Double>> rows, int height, int width, String pointer) {
        if (rows.size() != height) {
            faults.at(pointer, "list-length", rows.size(), height);
        }
        for (int c = 0; c < rows.size(); c++) {
            List<Double> row = rows.get(c);
            if (row.size() != width) {
                faults.at(pointer + "/" + c, "list-length", row.size(), width);
            }
            for (int q = 0; q < row.size(); q++) {
                if (row.get(q) != null && !Double.isFinite(row.get(q))) {
                    faults.at(pointer + "/" + c + "/" + q, "number-too-large");
                }
            }
        }
    }

    private void order(List<InlineData.OfPeriod> periods) {
        List<Integer> numbers =
                Years.numbers(periods.stream().map(InlineData.OfPeriod::period).toList());
        for (int t = 1; t < numbers.size(); t++) {
            if (numbers.get(t) <= numbers.get(t - 1)) {
                faults.at(
                        "/data/periods/" + t + "/period",
                        "periods-out-of-order",
                        periods.get(t).period());
            }
        }
    }

    private void denominators() {
        InlineData.Denominators sizes = data.denominators();
        List<String> known = sizes == null ? data.indicators() : sizes.indicators();
        for (int i = 0; i < definition.steps().size(); i++) {
            var step = definition.steps().get(i).denominate();
            for (int k = 0; step != null && k < step.ratios().size(); k++) {
                String code = step.ratios().get(k).denominator();
                if (!known.contains(code)) {
                    faults.at(
                            "/definition/steps/" + i + "/denominate/ratios/" + k + "/denominator",
                            "denominator-without-data",
                            code);
                }
            }
        }
        if (sizes == null) {
            return;
        }
        List<String> units = sizes.units() == null ? data.units() : sizes.units();
        unique(units, "/data/denominators/units");
        unique(sizes.indicators(), "/data/denominators/indicators");
        cells(sizes.values(), units.size(), sizes.indicators().size(), "/data/denominators/values");
        Set<String> sized = new HashSet<>(units);
        for (int c = 0; c < data.units().size(); c++) {
            if (!sized.contains(data.units().get(c))) {
                faults.at(
                        "/data/units/" + c,
                        "unit-without-denominators",
                        data.units().get(c));
            }
        }
    }

    private void groups() {
        Set<String> units = new HashSet<>(data.units());
        data.groups().keySet().stream()
                .filter(unit -> !units.contains(unit))
                .sorted()
                .forEach(unit ->
                        faults.at("/data/groups/" + unit.replace("~", "~0").replace("/", "~1"), "unit-unknown", unit));
        for (int c = 0; definition.usesGroups() && c < data.units().size(); c++) {
            if (!data.groups().containsKey(data.units().get(c))) {
                faults.at("/data/units/" + c, "unit-without-group", data.units().get(c));
            }
        }
    }

    private Inputs inputs(IndexOfRun index) {
        Set<String> wanted = Set.copyOf(definition.indicators());
        List<String> indicators =
                data.indicators().stream().filter(wanted::contains).toList();
        List<InlineData.OfPeriod> periods = data.periods() == null
                ? List.of(new InlineData.OfPeriod(Freezing.NO_PERIOD, arranged(data.values(), indicators)))
                : data.periods().stream()
                        .map(p -> new InlineData.OfPeriod(p.period(), arranged(p.values(), indicators)))
                        .toList();
        return new Inputs(
                Inputs.ENGINE,
                index,
                definition,
                data.units(),
                indicators,
                periods,
                sizes(),
                definition.usesGroups() ? new TreeMap<>(data.groups()) : Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                request.seedOrOne(),
                Freezing.draws(request, definition));
    }

    /** The columns that are asked for, in that order. */
    private List<List<Double>> arranged(List<List<Double>> rows, List<String> indicators) {
        if (indicators.equals(data.indicators())) {
            return rows;
        }
        int[] places = indicators.stream().mapToInt(data.indicators()::indexOf).toArray();
        List<List<Double>> arranged = new ArrayList<>();
        for (List<Double> row : rows) {
            double[] columns = new double[places.length];
            Arrays.setAll(columns, q -> row.get(places[q]) == null ? Double.NaN : row.get(places[q]));
            arranged.add(Row.of(columns));
        }
        return arranged;
    }

    /** Those that nothing is divided by are kept too: an indicator may measure size alone. */
    private Table sizes() {
        if (data.denominators() == null) {
            return definition.denominators().isEmpty()
                    ? null
                    : new Table(
                            data.units(),
                            definition.denominators(),
                            arranged(data.values(), definition.denominators()));
        }
        InlineData.Denominators sizes = data.denominators();
        return new Table(sizes.units() == null ? data.units() : sizes.units(), sizes.indicators(), sizes.values());
    }
}
