package io.govatlas.comparison.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Set;

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
    /**
     * Place among all countries with a value, from 1; undefined where the indicator may not be ranked, or where there is
     * only one way of scoring, so that nothing tells how far the place may be off.
     */
    RANK("rank", SimpleType.INT),
    /** Best and worst place over the ways of putting the components together: published, geometric, leaving one out. */
    RANK_LOW("rankLow", SimpleType.INT),
    RANK_HIGH("rankHigh", SimpleType.INT),
    /** How many other countries are ahead by some of these ways and behind, or level, by others. */
    NOT_DISTINGUISHABLE("notDistinguishable", SimpleType.INT),
    /** Share of the subject and its peers that have a value, 0 to 1. */
    COVERAGE("coverage", SimpleType.DOUBLE);

    /** A rank says nothing without the others. */
    private static final Set<FigureFact> STANDING = Set.of(RANK, RANK_LOW, RANK_HIGH, NOT_DISTINGUISHABLE);

    private final String word;
    private final CelType type;

    FigureFact(String word, CelType type) {
        this.word = word;
        this.type = type;
    }

    boolean aboutRank() {
        return STANDING.contains(this);
    }

    /** What is told with it: of a rank its interval and how many it cannot be told from; of anything else nothing more. */
    Set<FigureFact> withItsLike() {
        return aboutRank() ? STANDING : Set.of(this);
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
