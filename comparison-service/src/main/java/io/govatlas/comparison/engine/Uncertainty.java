package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the ranks are worth: Monte Carlo over the inputs of an experiment. Ranks are counted with ties at the best rank
 * ({@link Ties#MIN}); the same seed gives the same result with any number of workers. Groups are runs of the nominal
 * ranking, best first, in which no unit can be told from any other; meanShift is {@code R̄ = Σ|rank − rank₀|/n}, averaged
 * over the draws.
 */
public record Uncertainty(
        Sampling sampling,
        List<RankSpread> units,
        double meanShift,
        Acceptability acceptability,
        Preferences preferences,
        List<List<String>> groups,
        List<Finding> findings) {

    static final double LOW = 0.05;
    static final double HIGH = 0.95;

    public static Uncertainty of(Experiment experiment, Sampling sampling, Workers workers, Progress progress) {
        var simulation = new RankSimulation(new ScoreModel(experiment, progress), sampling, progress);
        RankTally tally = simulation.run(workers);
        Acceptability acceptability = tally.acceptability();
        Preferences preferences = tally.preferences(sampling.draws());
        List<String> names = simulation.model().units();
        int[] nominal = simulation.nominal();
        List<RankSpread> units = new ArrayList<>();
        long ranked = 0;
        for (int c = 0; c < names.size(); c++) {
            int unit = c;
            long draws = tally.ranked[c];
            ranked += nominal[c] > 0 ? draws : 0;
            units.add(new RankSpread(
                    names.get(c),
                    nominal[c] > 0 ? nominal[c] : Double.NaN,
                    draws == 0 ? Double.NaN : (double) tally.rankSum[c] / draws,
                    acceptability.quantile(c, 0.5),
                    acceptability.quantile(c, LOW),
                    acceptability.quantile(c, HIGH),
                    (double) draws / sampling.draws(),
                    simulation
                            .comparedWith(c)
                            .filter(other -> preferences.indistinguishable(unit, other, sampling.certainty()))
                            .mapToObj(names::get)
                            .toList()));
        }
        List<Finding> findings = new ArrayList<>();
        if (!preferences.complete()) {
            findings.add(Finding.of("engine.uncertainty.near-pairs-only", preferences.reach()));
        }
        if (acceptability.bandWidth() > 1) {
            findings.add(Finding.of("engine.uncertainty.rank-bands", acceptability.bandWidth()));
        }
        return new Uncertainty(
                sampling,
                List.copyOf(units),
                ranked == 0 ? Double.NaN : (double) tally.shift / ranked,
                acceptability,
                preferences,
                groups(simulation.order(), nominal, names, preferences, sampling.certainty()),
                List.copyOf(findings));
    }

    private static List<List<String>> groups(
            int[] order, int[] nominal, List<String> names, Preferences preferences, double certainty) {
        List<List<String>> groups = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int unit : IntStream.of(order).filter(c -> nominal[c] > 0).toArray()) {
            if (!open.stream().allMatch(member -> preferences.indistinguishable(member, unit, certainty))) {
                groups.add(open.stream().map(names::get).toList());
                open.clear();
            }
            open.add(unit);
        }
        if (!open.isEmpty()) {
            groups.add(open.stream().map(names::get).toList());
        }
        return List.copyOf(groups);
    }
}
