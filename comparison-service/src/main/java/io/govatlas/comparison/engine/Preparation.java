package io.govatlas.comparison.engine;

import java.util.List;
import java.util.Map;

/** One step between the raw table and the aggregation; a recipe lists them in the order in which they are taken. */
public sealed interface Preparation {

    /** Divides indicators by sizes. */
    record Denominate(DataTable denominators, List<Denomination> denominations) implements Preparation {

        public Denominate {
            denominations = List.copyOf(denominations);
        }
    }

    /** Leaves out units. */
    record Screen(Screening screening) implements Preparation {}

    /** Fills gaps. */
    record Impute(Imputation imputation) implements Preparation {}

    /** Treats outliers, an indicator in its own way or all alike. */
    record Treat(Treatment common, Map<String, Treatment> byIndicator) implements Preparation {

        public Treat {
            byIndicator = Map.copyOf(byIndicator);
        }
    }

    /**
     * Brings all indicators to one scale, more being better afterwards; minimum, mean and so on come from an indicator's
     * frame, such as its values in all years, or from the table itself where it has none.
     */
    record Normalise(Normalisation common, Map<String, Normalisation> byIndicator, Map<String, double[]> frames)
            implements Preparation {

        public Normalise {
            byIndicator = Map.copyOf(byIndicator);
            frames = Map.copyOf(frames);
        }

        public Normalise(Normalisation common, Map<String, Normalisation> byIndicator) {
            this(common, byIndicator, Map.of());
        }
    }
}
