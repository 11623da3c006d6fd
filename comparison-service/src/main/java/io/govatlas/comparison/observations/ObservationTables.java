package io.govatlas.comparison.observations;

import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.comparison.indicators.Indicator.MethodEdition;
import io.govatlas.comparison.observations.ObservationTable.MixedEditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the best values of indicators, areas and periods into arrays, with one statement. */
@ApplicationScoped
public class ObservationTables {

    private final Observations observations;
    private final CurrentAtlas atlas;

    ObservationTables(Observations observations, CurrentAtlas atlas) {
        this.observations = observations;
        this.atlas = atlas;
    }

    /**
     * @param indicators codes that exist
     * @param areas codes that exist; null for all that have anything
     * @param periods at least one
     * @param moment from {@link Moments}
     */
    public ObservationTable read(List<String> indicators, List<String> areas, List<String> periods, Moment moment) {
        Scope scope = new Scope(
                indicators, areas == null ? List.of() : areas, List.of(), periods, null, null, null, ValueChoice.BEST);
        Cells cells = new Cells(indicators, periods);
        observations.forEach(scope, moment, cells::add);
        return cells.table(areas, moment, mixed(indicators, periods));
    }

    private List<MixedEditions> mixed(List<String> indicators, List<String> periods) {
        List<MixedEditions> mixed = new ArrayList<>();
        for (String code : indicators) {
            Indicator indicator = atlas.get().indicators().get(code);
            List<MethodEdition> editions = indicator == null
                    ? List.of()
                    : periods.stream()
                            .map(period -> indicator.edition(period).orElse(null))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
            if (editions.size() > 1) {
                mixed.add(new MixedEditions(code, editions));
            }
        }
        return mixed;
    }

    /** What has been read so far, area by area: which areas there are is known at the end only. */
    private static final class Cells {

        private final List<String> indicators;
        private final List<String> periods;
        private final Map<String, Integer> indicatorAt;
        private final Map<String, Integer> periodAt;
        private final Map<String, Integer> datasetAt = new LinkedHashMap<>();
        private final Map<String, Column> columns = new TreeMap<>();
        private final Map<List<String>, Contradiction> contradictions = new LinkedHashMap<>();

        private record Column(double[][] values, ObservationStatus[][] status, int[][] dataset) {}

        private Cells(List<String> indicators, List<String> periods) {
            this.indicators = List.copyOf(indicators);
            this.periods = List.copyOf(periods);
            this.indicatorAt = places(indicators);
            this.periodAt = places(periods);
        }

        private static Map<String, Integer> places(List<String> codes) {
            Map<String, Integer> places = new HashMap<>();
            codes.forEach(code -> places.put(code, places.size()));
            return places;
        }

        private void add(ObservationRow row) {
            Column column = columns.computeIfAbsent(row.area(), area -> empty());
            if (row.contradicts()) {
                contradictions
                        .computeIfAbsent(
                                List.of(row.indicator(), row.area(), row.period()),
                                cell -> new Contradiction(cell.get(0), cell.get(1), cell.get(2), new ArrayList<>()))
                        .claims()
                        .add(new Contradiction.Claim(row.dataset(), row.value()));
                return;
            }
            int period = periodAt.get(row.period());
            int indicator = indicatorAt.get(row.indicator());
            if (row.value() != null) {
                column.values[period][indicator] = row.value();
                column.dataset[period][indicator] = datasetAt.computeIfAbsent(row.dataset(), d -> datasetAt.size());
            }
            column.status[period][indicator] = row.status();
        }

        private Column empty() {
            Column column = new Column(
                    new double[periods.size()][indicators.size()],
                    new ObservationStatus[periods.size()][indicators.size()],
                    new int[periods.size()][indicators.size()]);
            for (int period = 0; period < periods.size(); period++) {
                Arrays.fill(column.values[period], Double.NaN);
                Arrays.fill(column.status[period], ObservationStatus.MISSING);
                Arrays.fill(column.dataset[period], -1);
            }
            return column;
        }

        private ObservationTable table(List<String> asked, Moment moment, List<MixedEditions> mixed) {
            List<String> areas = asked == null ? List.copyOf(columns.keySet()) : List.copyOf(asked);
            double[][][] values = new double[periods.size()][indicators.size()][areas.size()];
            ObservationStatus[][][] status = new ObservationStatus[periods.size()][indicators.size()][areas.size()];
            int[][][] dataset = new int[periods.size()][indicators.size()][areas.size()];
            Column none = empty();
            for (int area = 0; area < areas.size(); area++) {
                Column column = columns.getOrDefault(areas.get(area), none);
                for (int period = 0; period < periods.size(); period++) {
                    for (int indicator = 0; indicator < indicators.size(); indicator++) {
                        values[period][indicator][area] = column.values[period][indicator];
                        status[period][indicator][area] = column.status[period][indicator];
                        dataset[period][indicator][area] = column.dataset[period][indicator];
                    }
                }
            }
            return new ObservationTable(
                    moment,
                    indicators,
                    areas,
                    periods,
                    values,
                    status,
                    dataset,
                    List.copyOf(datasetAt.keySet()),
                    List.copyOf(contradictions.values()),
                    mixed);
        }
    }
}
