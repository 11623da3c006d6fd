package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.DataTable;
import io.govatlas.comparison.runs.CellNote.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What is to be known of single figures: what their source says, what was filled in, and what was moved. */
final class Cells {

    /** So many notes an answer lists, or none at all: stages tell the same. */
    static final int MOST = 250_000;

    private final Formula formula;
    private final Map<String, List<CellNote>> byUnit = new TreeMap<>();

    Cells(Formula formula) {
        this.formula = formula;
    }

    /** How many there are to tell of, some figures more than once. */
    long count() {
        long count =
                formula.inputs().notes().values().stream().mapToLong(List::size).sum()
                        + formula.result().imputed().values().stream()
                                .mapToLong(Set::size)
                                .sum();
        DataTable raw = formula.inputs().table(formula.inputs().last());
        for (int q = 0; q < raw.indicators().size(); q++) {
            count += Arrays.stream(raw.column(q)).filter(Double::isNaN).count();
        }
        for (int s = 1; s < formula.stages().size(); s++) {
            count += formula.stages().get(s).step().equals("treat") ? moved(s) : 0;
        }
        return count;
    }

    private long moved(int stage) {
        DataTable before = formula.stages().get(stage - 1).table();
        DataTable after = formula.stages().get(stage).table();
        long moved = 0;
        for (int q = 0; q < after.indicators().size(); q++) {
            double[] old = before.column(q);
            double[] now = after.column(q);
            moved += IntStream.range(0, now.length)
                    .filter(c -> now[c] != old[c] && !Double.isNaN(now[c]))
                    .count();
        }
        return moved;
    }

    Map<String, List<CellNote>> byUnit() {
        formula.inputs().notes().forEach((unit, notes) -> byUnit.put(unit, new ArrayList<>(notes)));
        missing();
        formula.result()
                .imputed()
                .forEach((unit, indicators) -> indicators.forEach(indicator -> note(
                        unit,
                        new CellNote(
                                indicator,
                                Status.IMPUTED,
                                formula.fromPeriods()
                                        .getOrDefault(unit, Map.of())
                                        .get(indicator)))));
        treated();
        return byUnit;
    }

    private void note(String unit, CellNote note) {
        byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(note);
    }

    private void missing() {
        DataTable raw = formula.inputs().table(formula.inputs().last());
        Set<String> said = new HashSet<>();
        byUnit.forEach((unit, notes) -> notes.stream()
                .filter(note -> note.status() == Status.MISSING)
                .forEach(note -> said.add(unit + " " + note.indicator())));
        for (int c = 0; c < raw.units().size(); c++) {
            for (int q = 0; q < raw.indicators().size(); q++) {
                String unit = raw.units().get(c);
                String indicator = raw.indicators().get(q);
                if (Double.isNaN(raw.value(c, q)) && !said.contains(unit + " " + indicator)) {
                    note(unit, new CellNote(indicator, Status.MISSING, null));
                }
            }
        }
    }

    /** Winsorising moves some figures of an indicator, a transform all of them: which it was the engine's findings tell. */
    private void treated() {
        Map<String, Status> how = new HashMap<>();
        formula.result().findings().forEach(finding -> {
            if (finding.key().startsWith("engine.treat.")) {
                how.put(
                        String.valueOf(finding.arguments().get(0)),
                        finding.key().contains("transformed") ? Status.TRANSFORMED : Status.WINSORISED);
            }
        });
        for (int s = 1; s < formula.stages().size(); s++) {
            if (formula.stages().get(s).step().equals("treat")) {
                compare(
                        formula.stages().get(s - 1).table(),
                        formula.stages().get(s).table(),
                        how);
            }
        }
    }

    private void compare(DataTable before, DataTable after, Map<String, Status> how) {
        for (int q = 0; q < after.indicators().size(); q++) {
            String indicator = after.indicators().get(q);
            for (int c = 0; c < after.units().size(); c++) {
                if (after.value(c, q) != before.value(c, q) && !Double.isNaN(after.value(c, q))) {
                    note(
                            after.units().get(c),
                            new CellNote(indicator, how.getOrDefault(indicator, Status.WINSORISED), null));
                }
            }
        }
    }
}
