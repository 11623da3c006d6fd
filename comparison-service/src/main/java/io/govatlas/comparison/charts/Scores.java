package io.govatlas.comparison.charts;

import io.govatlas.comparison.runs.Table;
import java.util.HashMap;
import java.util.Map;

/** A table by the names of its rows and columns; what is not there is NaN. */
final class Scores {

    private final Table table;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    Scores(Table table) {
        this.table = table;
        for (int c = 0; c < table.units().size(); c++) {
            rows.put(table.units().get(c), c);
        }
        for (int q = 0; q < table.indicators().size(); q++) {
            columns.put(table.indicators().get(q), q);
        }
    }

    double at(String row, String column) {
        if (!rows.containsKey(row) || !columns.containsKey(column)) {
            return Double.NaN;
        }
        Double value = table.values().get(rows.get(row)).get(columns.get(column));
        return Figures.orNan(value);
    }

    double[] column(String column) {
        return table.units().stream().mapToDouble(row -> at(row, column)).toArray();
    }
}
