package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Units × indicators, kept by column; NaN is a missing value and stays one until a step says otherwise. */
public final class DataTable {

    private final List<String> units;
    private final List<String> indicators;
    private final double[][] columns;

    private DataTable(List<String> units, List<String> indicators, double[][] columns) {
        this.units = units;
        this.indicators = indicators;
        this.columns = columns;
    }

    public static DataTable ofColumns(List<String> units, List<String> indicators, double[][] columns) {
        mustBeNames("unit", units);
        mustBeNames("indicator", indicators);
        mustHaveLength("indicators", indicators.size(), columns.length);
        double[][] copy = new double[columns.length][];
        for (int q = 0; q < copy.length; q++) {
            copy[q] = columns[q].clone();
            mustHaveLength("units", units.size(), copy[q].length);
            for (int c = 0; c < copy[q].length; c++) {
                if (Double.isInfinite(copy[q][c])) {
                    throw new EngineException("engine.data.infinite", units.get(c), indicators.get(q));
                }
            }
        }
        return new DataTable(List.copyOf(units), List.copyOf(indicators), copy);
    }

    public static DataTable ofRows(List<String> units, List<String> indicators, double[][] rows) {
        mustHaveLength("units", units.size(), rows.length);
        for (double[] row : rows) {
            mustHaveLength("indicators", indicators.size(), row.length);
        }
        double[][] columns = new double[indicators.size()][rows.length];
        for (int c = 0; c < rows.length; c++) {
            for (int q = 0; q < columns.length; q++) {
                columns[q][c] = rows[c][q];
            }
        }
        return ofColumns(units, indicators, columns);
    }

    public List<String> units() {
        return units;
    }

    public List<String> indicators() {
        return indicators;
    }

    public double value(int unit, int indicator) {
        return columns[indicator][unit];
    }

    public double[] column(int indicator) {
        return columns[indicator].clone();
    }

    public double[] column(String indicator) {
        return column(indexOf(indicator));
    }

    int indexOf(String indicator) {
        int index = indicators.indexOf(indicator);
        if (index < 0) {
            throw new EngineException("engine.data.unknown-indicator", indicator);
        }
        return index;
    }

    public int unitIndex(String unit) {
        int index = units.indexOf(unit);
        if (index < 0) {
            throw new EngineException("engine.data.unknown-unit", unit);
        }
        return index;
    }

    int size() {
        return units.size();
    }

    double[][] columns() {
        double[][] copy = columns.clone();
        for (int q = 0; q < copy.length; q++) {
            copy[q] = copy[q].clone();
        }
        return copy;
    }

    DataTable withColumns(double[][] changed) {
        return ofColumns(units, indicators, changed);
    }

    DataTable keep(boolean[] kept) {
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int c = 0; c < size(); c++) {
            if (kept[c]) {
                names.add(units.get(c));
                rows.add(row(c));
            }
        }
        if (names.isEmpty()) {
            throw new EngineException("engine.data.no-unit-left");
        }
        return ofRows(names, indicators, rows.toArray(double[][]::new));
    }

    double[] row(int unit) {
        double[] row = new double[columns.length];
        for (int q = 0; q < row.length; q++) {
            row[q] = columns[q][unit];
        }
        return row;
    }

    private static void mustBeNames(String kind, List<String> names) {
        if (names.isEmpty()) {
            throw new EngineException("engine.data.empty", kind);
        }
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new EngineException("engine.data.duplicate", kind, name);
            }
        }
    }

    private static void mustHaveLength(String kind, int expected, int actual) {
        if (expected != actual) {
            throw new EngineException("engine.data.shape", kind, expected, actual);
        }
    }
}
