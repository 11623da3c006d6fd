package io.govatlas.comparison.engine;

/**
 * How many draws are taken, from which seed, and how fine the result is: two units are told apart if one beats the other
 * in the share {@code certainty} of the draws; with more than {@code exactRanks} units ranks are counted in bands, and
 * with more than {@code allPairs} units only pairs that are at most {@code neighbours} places apart are compared.
 */
public record Sampling(int draws, long seed, double certainty, int exactRanks, int allPairs, int neighbours) {

    public static final double CERTAINTY = 0.95;

    /** The finest resolution; what it takes grows with its square. */
    public static final int MOST = 4_000;

    public Sampling {
        if (draws < 1) {
            throw new EngineException("engine.experiment.draws", draws);
        }
        if (!(certainty > 0.5 && certainty <= 1)) {
            throw new EngineException("engine.experiment.certainty", certainty);
        }
        boolean tooSmall = exactRanks < 1 || allPairs < 1 || neighbours < 1;
        if (tooSmall || exactRanks > MOST || allPairs > MOST || neighbours > MOST) {
            throw new EngineException("engine.experiment.resolution", exactRanks, allPairs, neighbours);
        }
    }

    public static Sampling of(int draws, long seed) {
        return new Sampling(draws, seed, CERTAINTY, 1_000, 1_000, 25);
    }
}
