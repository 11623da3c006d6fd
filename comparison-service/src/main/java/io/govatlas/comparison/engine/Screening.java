package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;

/** Leaves out units with too little data: COINr asks for two thirds, the COIN Tool for 65 %. */
public record Screening(double minimum, Counted counted) {

    public static final double COINR = 2 / 3d;
    public static final double COIN_TOOL = 0.65;

    /** What counts as no data. */
    public enum Counted {
        MISSING,
        MISSING_AND_ZERO
    }

    /** The units that stay, those that do not, and the coverage of every unit of the input. */
    public record Screened(DataTable table, List<String> excluded, double[] coverage) {}

    public Screening {
        if (!(minimum >= 0 && minimum <= 1)) {
            throw new EngineException("engine.screen.minimum", minimum);
        }
    }

    public Screened apply(DataTable table) {
        int m = table.indicators().size();
        double[] coverage = new double[table.size()];
        boolean[] kept = new boolean[table.size()];
        List<String> excluded = new ArrayList<>();
        for (int c = 0; c < coverage.length; c++) {
            int valid = 0;
            for (double x : table.row(c)) {
                valid += Double.isNaN(x) || (x == 0 && counted == Counted.MISSING_AND_ZERO) ? 0 : 1;
            }
            coverage[c] = (double) valid / m;
            kept[c] = coverage[c] >= minimum;
            if (!kept[c]) {
                excluded.add(table.units().get(c));
            }
        }
        return new Screened(table.keep(kept), excluded, coverage);
    }
}
