package io.govatlas.comparison.engine;

import java.util.List;

/**
 * Where a unit's rank lies: as published (nominal), and over the draws mean, median and 5 to 95 % interval; ranked is
 * the share of the draws in which it had a rank at all. All NaN for a unit without a score.
 */
public record RankSpread(
        String unit,
        double nominal,
        double mean,
        double median,
        double low,
        double high,
        double ranked,
        List<String> notDistinguishableFrom) {

    public RankSpread {
        notDistinguishableFrom = List.copyOf(notDistinguishableFrom);
    }
}
