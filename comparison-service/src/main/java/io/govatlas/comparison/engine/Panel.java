package io.govatlas.comparison.engine;

import java.util.List;

/** The same units and indicators over several periods, in ascending order. */
public record Panel(List<Integer> periods, List<DataTable> tables) {

    public Panel {
        periods = List.copyOf(periods);
        tables = List.copyOf(tables);
        if (periods.isEmpty() || periods.size() != tables.size()) {
            throw new EngineException("engine.panel.shape", periods.size(), tables.size());
        }
        for (int t = 1; t < periods.size(); t++) {
            if (periods.get(t) <= periods.get(t - 1)) {
                throw new EngineException("engine.panel.order", periods.get(t));
            }
            if (!tables.get(t).units().equals(tables.get(0).units())
                    || !tables.get(t).indicators().equals(tables.get(0).indicators())) {
                throw new EngineException("engine.panel.other-names", periods.get(t));
            }
        }
    }

    /** Where a normalisation takes minimum, mean, ranks and so on from. */
    public enum Frame {
        /** Each period by itself: years cannot be compared. */
        PER_PERIOD,
        /** All periods together. */
        POOLED
    }

    /** All periods of an indicator one after another: what a normalisation pooled over years looks at. */
    public double[] pooled(int indicator) {
        int n = tables.get(0).size();
        double[] pooled = new double[n * tables.size()];
        for (int t = 0; t < tables.size(); t++) {
            System.arraycopy(tables.get(t).column(indicator), 0, pooled, t * n, n);
        }
        return pooled;
    }
}
