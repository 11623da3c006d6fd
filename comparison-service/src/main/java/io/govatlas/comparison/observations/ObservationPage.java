package io.govatlas.comparison.observations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.platform.paging.Paged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of observations, by indicator, area, period and dataset, with what they are to be cited by. */
@Schema(description = "A page of observations, by indicator, area, period and dataset, with what they are cited by")
public record ObservationPage(
        List<ObservationRow> items,

        @Schema(description = "How many observations the filters let through in all")
        long total,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Cursor of the next page, bound to the position of this one; absent on the last page")
        String next,

        Moment asOf,

        @Schema(description = "The datasets of this page") List<CitedDataset> datasets,

        @Schema(description = "What contradicts each other on this page")
        List<Contradiction> contradictions)
        implements Paged {

    static ObservationPage of(List<ObservationRow> rows, long total, String next, Moment moment, Atlas atlas) {
        return new ObservationPage(
                rows,
                total,
                next,
                moment,
                rows.stream()
                        .map(ObservationRow::dataset)
                        .distinct()
                        .sorted()
                        .map(slug -> CitedDataset.of(slug, atlas.datasets().get(slug)))
                        .toList(),
                contradictions(rows));
    }

    private static List<Contradiction> contradictions(List<ObservationRow> rows) {
        Map<List<String>, Contradiction> found = new LinkedHashMap<>();
        for (ObservationRow row : rows) {
            if (row.contradicts()) {
                found.computeIfAbsent(
                                List.of(row.indicator(), row.area(), row.period()),
                                cell -> new Contradiction(cell.get(0), cell.get(1), cell.get(2), new ArrayList<>()))
                        .claims()
                        .add(new Contradiction.Claim(row.dataset(), row.value()));
            }
        }
        return List.copyOf(found.values());
    }
}
