package io.govatlas.comparison.engine;

/** What a value is: as observed, filled in by a method, or not there. */
public enum CellStatus {
    OBSERVED,
    IMPUTED,
    MISSING;

    static CellStatus[][] compare(DataTable before, DataTable after) {
        int m = before.indicators().size();
        CellStatus[][] status = new CellStatus[before.size()][m];
        for (int c = 0; c < status.length; c++) {
            for (int q = 0; q < m; q++) {
                boolean observed = !Double.isNaN(before.value(c, q));
                status[c][q] = observed ? OBSERVED : Double.isNaN(after.value(c, q)) ? MISSING : IMPUTED;
            }
        }
        return status;
    }
}
