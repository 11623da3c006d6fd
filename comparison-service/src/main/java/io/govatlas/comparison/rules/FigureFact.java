package io.govatlas.comparison.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;

/**
 * What a condition can ask about one indicator, by its code: {@code trend("EGDI")}. Numbers are 0 where
 * {@code known} is false.
 */
public enum FigureFact {
    /** Whether there is a current value for the subject and for at least one peer. */
    KNOWN("known", SimpleType.BOOL),
    /** The subject's latest value, in the indicator's unit. */
    VALUE("value", SimpleType.DOUBLE),
    /** Median of the peers' values of the same period. */
    PEER_VALUE("peerValue", SimpleType.DOUBLE),
    /** Change per year over the last ten years, in the indicator's unit. */
    TREND("trend", SimpleType.DOUBLE),
    PEER_TREND("peerTrend", SimpleType.DOUBLE),
    /** Place among all areas with a value, from 1; 0 where the indicator may not be ranked. */
    RANK("rank", SimpleType.INT),
    /** Best and worst place over the ways of putting the components together: published, geometric, leaving one out. */
    RANK_LOW("rankLow", SimpleType.INT),
    RANK_HIGH("rankHigh", SimpleType.INT),
    /** Share of the subject and its peers that have a value, 0 to 1. */
    COVERAGE("coverage", SimpleType.DOUBLE);

    private final String word;
    private final CelType type;

    FigureFact(String word, CelType type) {
        this.word = word;
        this.type = type;
    }

    public String word() {
        return word;
    }

    CelType type() {
        return type;
    }

    Object unknown() {
        if (type == SimpleType.BOOL) {
            return false;
        }
        return type == SimpleType.INT ? (Object) 0L : 0.0;
    }
}
