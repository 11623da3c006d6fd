package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.engine.DataTable;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything a run depends on, frozen: what is computed from it is the same at any time, to the bit. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RunInputs", description = "Everything a run depends on, frozen")
public record Inputs(
        @Schema(description = "Version of the arithmetic") String engine,
        IndexOfRun index,
        IndexDefinition definition,
        List<String> units,
        List<String> indicators,
        List<InlineData.OfPeriod> periods,
        Table denominators,

        @Schema(description = "The group of each unit") Map<String, String> groups,

        @Schema(description = "Names of the units") Map<String, LocalizedText> names,

        @Schema(description = "What is to be known of figures of the last period, by unit")
        Map<String, List<CellNote>> notes,

        @Schema(description = "Slugs of the datasets the figures come from")
        List<String> datasets,

        @Schema(description = "Indicators that are not to be ranked by, without consent")
        List<String> unrankable,

        @Schema(description = "Indicators that are ranked by with consent only")
        List<String> rankingConsent,

        @Schema(description = "Indicators whose figures come from several method editions, used with consent")
        List<String> mixedEditions,

        @Schema(description = "Position of the ledger the stored figures were read at")
        String asOf,

        long seed,
        int draws) {

    /**
     * Changes where the same inputs would come to other numbers: they then make another run. A method that is added changes
     * it not, since no inputs of before name it.
     */
    static final String ENGINE = "1";

    public Inputs {
        groups = groups == null ? Map.of() : groups;
        names = names == null ? Map.of() : names;
        notes = notes == null ? Map.of() : notes;
        datasets = datasets == null ? List.of() : datasets;
        unrankable = unrankable == null ? List.of() : unrankable;
        rankingConsent = rankingConsent == null ? List.of() : rankingConsent;
        mixedEditions = mixedEditions == null ? List.of() : mixedEditions;
    }

    long figures() {
        return (long) units.size() * indicators.size() * periods.size();
    }

    /** What the draws cost: every figure that counts, every time. */
    long cost() {
        return (long) units.size() * indicators.size() * draws;
    }

    boolean ranked() {
        return unrankable.isEmpty();
    }

    DataTable table(int period) {
        return Table.engine(units, indicators, periods.get(period).values());
    }

    /** Null for figures sent along without a period, which have an empty one inside. */
    String named(int period) {
        String name = periods.get(period).period();
        return name.equals(Freezing.NO_PERIOD) ? null : name;
    }

    @JsonIgnore
    int last() {
        return periods.size() - 1;
    }
}
