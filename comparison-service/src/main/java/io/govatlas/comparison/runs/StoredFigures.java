package io.govatlas.comparison.runs;

import io.govatlas.comparison.areas.Area;
import io.govatlas.comparison.areas.AreaGroup;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.Scope;
import io.govatlas.comparison.observations.Moment;
import io.govatlas.comparison.observations.Moments;
import io.govatlas.comparison.observations.ObservationTable;
import io.govatlas.comparison.observations.ObservationTables;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Figures from the service's own store, with what has to be known of them: two statements, whatever the size. */
@ApplicationScoped
class StoredFigures {

    private final ObservationTables observations;
    private final Moments moments;
    private final CurrentAtlas atlas;

    StoredFigures(ObservationTables observations, Moments moments, CurrentAtlas atlas) {
        this.observations = observations;
        this.moments = moments;
        this.atlas = atlas;
    }

    /**
     * @param own the index's scope, for what the request leaves open; null for a definition sent along
     * @throws ProblemException 422 for unknown indicators, areas and groups, 400 for editions mixed without consent
     */
    Inputs freeze(RunRequest request, IndexOfRun index, IndexDefinition definition, Scope own) {
        Wanted wanted = new Wanted(request, definition, own, atlas.get());
        Moment moment = moments.at(request.asOf());
        ObservationTable table = observations.read(wanted.codes(), wanted.areas(), wanted.periods(), moment);
        if (!Boolean.TRUE.equals(request.mixedEditions())) {
            table.refuseMixedEditions("/mixedEditions");
        }
        return new Frozen(wanted, table).inputs(index);
    }

    /** What is to be read, by names that exist. */
    private static final class Wanted {

        private final RunRequest request;
        private final IndexDefinition definition;
        private final Atlas atlas;
        private final List<String> periods;
        private final List<String> areas;
        private final AreaGroup.Kind grouping;

        Wanted(RunRequest request, IndexDefinition definition, Scope ofIndex, Atlas atlas) {
            Scope asked = request.scope() == null ? Scope.OPEN : request.scope();
            Scope usual = ofIndex == null ? Scope.OPEN : ofIndex;
            this.request = request;
            this.definition = definition;
            this.atlas = atlas;
            this.periods = asked.periods().isEmpty() ? usual.periods() : asked.periods();
            boolean own = asked.areas().isEmpty() && asked.group() == null;
            Faults faults = new Faults();
            this.areas =
                    (own ? usual : asked).areas(atlas.gazetteer(), place -> own ? "/index" : "/scope" + place, faults);
            this.grouping = (asked.grouping() == null ? usual : asked).kind();
            check(faults);
            faults.throwIfAny(n -> ProblemException.of(ProblemType.UNKNOWN_REFERENCE, "references-unknown", n));
        }

        /** Indicators of the tree, then the sizes they are divided by. */
        List<String> codes() {
            Set<String> codes = new LinkedHashSet<>(definition.indicators());
            codes.addAll(definition.denominators());
            return List.copyOf(codes);
        }

        List<String> areas() {
            return areas;
        }

        List<String> periods() {
            return periods;
        }

        private void check(Faults faults) {
            definition.references("/definition").forEach(reference -> {
                if (!atlas.indicators().containsKey(reference.slug())) {
                    faults.at(
                            request.definition() == null ? "/index" : reference.pointer(),
                            "item-reference",
                            reference.collection(),
                            reference.slug());
                }
            });
            for (int i = 0; i < request.rankingConsent().size(); i++) {
                if (!definition.indicators().contains(request.rankingConsent().get(i))) {
                    faults.at(
                            "/rankingConsent/" + i,
                            "indicator-not-in-tree",
                            request.rankingConsent().get(i));
                }
            }
            if (periods.isEmpty()) {
                faults.at("/scope/periods", "jakarta.validation.constraints.NotEmpty.message");
            }
            List<Integer> numbers = Years.numbers(periods);
            for (int t = 1; t < numbers.size(); t++) {
                if (numbers.get(t) <= numbers.get(t - 1)) {
                    faults.at("/scope/periods/" + t, "periods-out-of-order", periods.get(t));
                }
            }
        }
    }

    /** What was read, in the form of a run's inputs. */
    private static final class Frozen {

        private final Wanted wanted;
        private final ObservationTable table;
        private final List<Integer> rows = new ArrayList<>();
        private final int indicators;

        Frozen(Wanted wanted, ObservationTable table) {
            this.wanted = wanted;
            this.table = table;
            this.indicators = wanted.definition.indicators().size();
            for (int area = 0; area < table.areas().size(); area++) {
                if (wanted.areas != null || hasFigures(area)) {
                    rows.add(area);
                }
            }
        }

        /** Of all areas only those count that have a figure of the index itself, and not only of a size. */
        private boolean hasFigures(int area) {
            for (int t = 0; t < table.periods().size(); t++) {
                for (int q = 0; q < indicators; q++) {
                    if (!Double.isNaN(table.values()[t][q][area])) {
                        return true;
                    }
                }
            }
            return false;
        }

        Inputs inputs(IndexOfRun index) {
            List<String> units = rows.stream().map(table.areas()::get).toList();
            if (units.isEmpty()) {
                throw ProblemException.of(ProblemType.NOT_COMPUTABLE, "run-without-figures")
                        .at("/scope", "run-without-figures");
            }
            List<String> codes = wanted.definition.indicators();
            return new Inputs(
                    Inputs.ENGINE,
                    index,
                    wanted.definition,
                    units,
                    codes,
                    periods(),
                    sizes(units),
                    wanted.definition.usesGroups() ? groups(units) : Map.of(),
                    names(units),
                    notes(),
                    datasets(),
                    codes.stream()
                            .filter(code -> !mayBeRanked(code) && !consented(code))
                            .toList(),
                    codes.stream()
                            .filter(code -> !mayBeRanked(code) && consented(code))
                            .toList(),
                    table.mixed().stream()
                            .map(ObservationTable.MixedEditions::indicator)
                            .toList(),
                    table.asOf().position(),
                    wanted.request.seedOrOne(),
                    Freezing.draws(wanted.request, wanted.definition));
        }

        private boolean mayBeRanked(String code) {
            return wanted.atlas.indicators().get(code).mayBeRanked();
        }

        private boolean consented(String code) {
            return wanted.request.rankingConsent().contains(code);
        }

        private List<InlineData.OfPeriod> periods() {
            List<InlineData.OfPeriod> periods = new ArrayList<>();
            for (int t = 0; t < table.periods().size(); t++) {
                periods.add(new InlineData.OfPeriod(table.periods().get(t), values(t, 0, indicators)));
            }
            return periods;
        }

        private List<List<Double>> values(int period, int from, int to) {
            List<List<Double>> values = new ArrayList<>();
            for (int area : rows) {
                double[] row = new double[to - from];
                for (int q = from; q < to; q++) {
                    row[q - from] = table.values()[period][q][area];
                }
                values.add(Row.of(row));
            }
            return values;
        }

        private Table sizes(List<String> units) {
            if (wanted.definition.denominators().isEmpty()) {
                return null;
            }
            List<String> sizes = wanted.definition.denominators();
            int[] columns = sizes.stream().mapToInt(table.indicators()::indexOf).toArray();
            int last = table.periods().size() - 1;
            List<List<Double>> values = new ArrayList<>();
            for (int area : rows) {
                List<Double> row = new ArrayList<>();
                for (int column : columns) {
                    row.add(Table.orNull(table.values()[last][column][area]));
                }
                values.add(row);
            }
            return new Table(units, sizes, values);
        }

        private Map<String, String> groups(List<String> units) {
            Map<String, String> groups = new TreeMap<>();
            wanted.atlas.gazetteer().groups().values().stream()
                    .filter(group -> group.kind() == wanted.grouping)
                    .forEach(group -> group.areas().stream()
                            .filter(units::contains)
                            .forEach(area -> groups.putIfAbsent(area, group.code())));
            units.forEach(unit -> groups.putIfAbsent(unit, "other"));
            return groups;
        }

        private Map<String, LocalizedText> names(List<String> units) {
            Map<String, LocalizedText> names = new TreeMap<>();
            for (String unit : units) {
                Area area = wanted.atlas.gazetteer().areas().get(unit);
                if (area != null) {
                    names.put(unit, area.name());
                }
            }
            return names;
        }

        private Map<String, List<CellNote>> notes() {
            Map<String, List<CellNote>> notes = new TreeMap<>();
            int last = table.periods().size() - 1;
            for (int area : rows) {
                for (int q = 0; q < indicators; q++) {
                    CellNote.Status status = switch (table.status()[last][q][area]) {
                        case ESTIMATED -> CellNote.Status.ESTIMATED;
                        case IMPUTED -> CellNote.Status.IMPUTED_BY_SOURCE;
                        case BREAK -> CellNote.Status.BREAK;
                        case NORMAL, MISSING -> null;
                    };
                    if (status != null) {
                        notes.computeIfAbsent(table.areas().get(area), a -> new ArrayList<>())
                                .add(new CellNote(table.indicators().get(q), status, null));
                    }
                }
            }
            table.contradictions().stream()
                    .filter(c -> c.period().equals(table.periods().get(last)))
                    .filter(c -> table.indicators().indexOf(c.indicator()) < indicators)
                    .forEach(c -> notes.computeIfAbsent(c.area(), a -> new ArrayList<>())
                            .add(new CellNote(c.indicator(), CellNote.Status.CONTRADICTED, null)));
            return notes;
        }

        private List<String> datasets() {
            Set<String> used = new LinkedHashSet<>();
            for (int t = 0; t < table.periods().size(); t++) {
                for (int q = 0; q < table.indicators().size(); q++) {
                    for (int area : rows) {
                        String dataset = table.datasetOf(t, q, area);
                        if (dataset != null) {
                            used.add(dataset);
                        }
                    }
                }
            }
            return used.stream().sorted().toList();
        }
    }
}
