package io.govatlas.comparison.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.govatlas.comparison.engine.DataTable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units by indicators, a row per unit; null is a missing value. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "UnitTable", description = "Units by indicators, a row per unit; null is a missing value")
public record Table(
        @Schema(description = "Names of the rows") @NotNull @Size(min = 1, max = 10_000)
        List<@NotNull @Size(min = 1, max = 200) String> units,

        @Schema(description = "Codes of the columns") @NotNull @Size(min = 1, max = 1500)
        List<@NotNull @Size(min = 1, max = 80) String> indicators,

        @Schema(ref = "Rows") @JsonDeserialize(contentUsing = Row.Reader.class) @NotNull @Size(max = 10_000)
        List<@NotNull List<Double>> values) {

    static Table of(DataTable table) {
        return new Table(table.units(), table.indicators(), Row.of(table));
    }

    DataTable engine() {
        return engine(units, indicators, values);
    }

    static DataTable engine(List<String> units, List<String> indicators, List<List<Double>> values) {
        double[][] columns = new double[indicators.size()][units.size()];
        for (int c = 0; c < units.size(); c++) {
            for (int q = 0; q < columns.length; q++) {
                Double value = values.get(c).get(q);
                columns[q][c] = value == null ? Double.NaN : value;
            }
        }
        return DataTable.ofColumns(units, indicators, columns);
    }

    /** JSON has no NaN: what is undefined is left out. */
    static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
