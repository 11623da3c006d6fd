package io.govatlas.comparison.engine;

import java.util.List;

/**
 * What units are compared by: numbers and names, by column; NaN or null is missing. At least one column, as long as there
 * are units.
 */
public record Features(
        List<String> units, List<String> numbers, double[][] numeric, List<String> names, String[][] nominal) {

    public Features {
        units = List.copyOf(units);
        numbers = List.copyOf(numbers);
        names = List.copyOf(names);
        if (units.isEmpty() || numbers.size() + names.size() == 0) {
            throw new EngineException("engine.peers.no-features");
        }
        if (numbers.size() != numeric.length || names.size() != nominal.length) {
            throw new EngineException("engine.peers.shape");
        }
        for (int q = 0; q < numeric.length; q++) {
            mustFit(units.size(), numeric[q].length);
            for (int c = 0; c < numeric[q].length; c++) {
                if (Double.isInfinite(numeric[q][c])) {
                    throw new EngineException("engine.data.infinite", units.get(c), numbers.get(q));
                }
            }
        }
        for (String[] column : nominal) {
            mustFit(units.size(), column.length);
        }
    }

    public static Features of(DataTable table) {
        return new Features(table.units(), table.indicators(), table.columns(), List.of(), new String[0][]);
    }

    /** The features of some of the units. */
    Features of(int[] rows) {
        double[][] someNumbers = new double[numeric.length][rows.length];
        String[][] someNames = new String[nominal.length][rows.length];
        for (int c = 0; c < rows.length; c++) {
            for (int q = 0; q < numeric.length; q++) {
                someNumbers[q][c] = numeric[q][rows[c]];
            }
            for (int q = 0; q < nominal.length; q++) {
                someNames[q][c] = nominal[q][rows[c]];
            }
        }
        List<String> some = java.util.Arrays.stream(rows).mapToObj(units::get).toList();
        return new Features(some, numbers, someNumbers, names, someNames);
    }

    private static void mustFit(int expected, int actual) {
        if (expected != actual) {
            throw new EngineException("engine.data.shape", "units", expected, actual);
        }
    }
}
