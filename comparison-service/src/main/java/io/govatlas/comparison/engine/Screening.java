package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out units with too little data: COINr asks for two thirds, the COIN Tool for 65 %. Of the figures that a unit has,
 * a share may have to be other than 0 (COINr's nonzero_thresh).
 */
public record Screening(double minimum, Counted counted, double minimumNonZero) {

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
        mustBeShare(minimum);
        mustBeShare(minimumNonZero);
    }

    public Screening(double minimum, Counted counted) {
        this(minimum, counted, 0);
    }

    private static void mustBeShare(double minimum) {
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
            int known = 0;
            int zeros = 0;
            for (double x : table.row(c)) {
                known += Double.isNaN(x) ? 0 : 1;
                zeros += x == 0 ? 1 : 0;
                valid += Double.isNaN(x) || (x == 0 && counted == Counted.MISSING_AND_ZERO) ? 0 : 1;
            }
            coverage[c] = (double) valid / m;
            // divided, not multiplied: a product can come out a last bit above the very share that was asked for
            boolean enough = known == 0 || (double) (known - zeros) / known >= minimumNonZero;
            kept[c] = coverage[c] >= minimum && enough;
            if (!kept[c]) {
                excluded.add(table.units().get(c));
            }
        }
        return new Screened(table.keep(kept), excluded, coverage);
    }
}
