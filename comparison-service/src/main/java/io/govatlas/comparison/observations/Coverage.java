package io.govatlas.comparison.observations;

import io.govatlas.comparison.areas.Area;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.indicators.Indicator;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which areas have a value of which indicator in which period, and which have none. */
@Schema(description = "Which areas have a value of which indicator in which period, and which have none")
public record Coverage(Moment asOf, List<OfIndicator> indicators, List<OfArea> areas) {

    /** The periods of an indicator. */
    @Schema(name = "CoverageOfIndicator", description = "What there is of one indicator, period by period")
    public record OfIndicator(String code, LocalizedText name, List<OfPeriod> periods) {}

    /** Who has a value in a period. */
    @Schema(name = "CoverageOfPeriod", description = "Which areas have a value in one period")
    public record OfPeriod(
            String period,

            @Schema(description = "How many areas have a value")
            int present,

            @Schema(description = "How many have none, and the reason is known")
            int explained,

            @Schema(
                    description =
                            "Codes of the areas asked for that have none, or of all that occur where none was named")
            List<String> missing) {}

    /** How much an area has. */
    @Schema(name = "CoverageOfArea", description = "How many of the indicators and periods one area has")
    public record OfArea(
            String code,
            LocalizedText name,
            @Schema(description = "How many values it has") int present,

            @Schema(description = "Of how many, all indicators and periods of the answer together")
            int possible) {}

    static Coverage of(Scope scope, Moment moment, List<Object[]> counts, Atlas atlas) {
        Map<String, Integer> byArea = new TreeMap<>();
        Map<String, Map<String, Object[]>> byIndicator = new LinkedHashMap<>();
        Set<String> indicators = new TreeSet<>(scope.indicators());
        scope.areas().forEach(area -> byArea.put(area, 0));
        for (Object[] row : counts) {
            if (row[0] == null) {
                byArea.put((String) row[2], ((Number) row[3]).intValue());
            } else {
                indicators.add((String) row[0]);
                byIndicator
                        .computeIfAbsent((String) row[0], i -> new LinkedHashMap<>())
                        .put((String) row[1], row);
            }
        }
        List<OfIndicator> found = new ArrayList<>();
        for (String code : indicators) {
            Map<String, Object[]> rows = byIndicator.getOrDefault(code, Map.of());
            Set<String> periods = new TreeSet<>(scope.periods());
            periods.addAll(rows.keySet());
            Indicator indicator = atlas.indicators().get(code);
            found.add(new OfIndicator(
                    code,
                    indicator == null ? new LocalizedText(code, code) : indicator.name(),
                    periods.stream()
                            .map(period -> period(period, rows.get(period), byArea.keySet()))
                            .toList()));
        }
        int possible =
                found.stream().mapToInt(indicator -> indicator.periods().size()).sum();
        return new Coverage(
                moment,
                found,
                byArea.entrySet().stream()
                        .map(entry ->
                                new OfArea(entry.getKey(), name(entry.getKey(), atlas), entry.getValue(), possible))
                        .toList());
    }

    private static OfPeriod period(String period, Object[] row, Set<String> areas) {
        Set<String> missing = new LinkedHashSet<>(areas);
        if (row == null) {
            return new OfPeriod(period, 0, 0, List.copyOf(missing));
        }
        if (row[5] != null) {
            Arrays.asList(((String) row[5]).split(",")).forEach(missing::remove);
        }
        return new OfPeriod(period, ((Number) row[3]).intValue(), ((Number) row[4]).intValue(), List.copyOf(missing));
    }

    private static LocalizedText name(String code, Atlas atlas) {
        Area area = atlas.gazetteer().areas().get(code);
        return area == null ? new LocalizedText(code, code) : area.name();
    }
}
