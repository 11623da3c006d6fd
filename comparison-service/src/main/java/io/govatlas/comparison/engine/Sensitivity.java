package io.govatlas.comparison.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which input of an experiment makes how much of the variance of a result: first-order indices
 * {@code S_i = mean(y_B(y_ABi − y_A))/V} and total ones {@code ST_i = mean((y_A − y_ABi)²)/(2V)} on Saltelli's design,
 * V the sample variance of y_A and y_B together, with 5 to 95 % bootstrap intervals over rows. Without variance the
 * indices are NaN and a finding says so. Estimates of small indices may be negative; they are not clipped.
 */
public record Sensitivity(List<Index> indices, double variance, int runs, List<Finding> findings) {

    /** One input: what it does alone, and together with all others. */
    public record Index(String input, Estimate first, Estimate total) {}

    /** An estimate and its bootstrap interval. */
    public record Estimate(double value, double low, double high) {}

    /** The number of rows of the design, where its random shift and the bootstrap start, and how often to resample. */
    public record Design(int base, long seed, int resamples) {

        public Design {
            if (base < 2) {
                throw new EngineException("engine.sensitivity.base", base);
            }
            if (resamples < 1) {
                throw new EngineException("engine.sensitivity.resamples", resamples);
            }
        }

        public static Design of(int base, long seed) {
            return new Design(base, seed, 1_000);
        }
    }

    /** What is looked at. */
    public sealed interface Target {

        /** The mean absolute shift of all ranks from the nominal ones. */
        record MeanShift() implements Target {}

        /** The score of a unit. */
        record ScoreOf(String unit) implements Target {}

        /** The rank of a unit. */
        record RankOf(String unit) implements Target {}
    }

    public static Sensitivity of(
            Experiment experiment, Target target, Design design, Workers workers, Progress progress) {
        List<String> names = experiment.inputs().stream().map(Input::name).toList();
        var model = new ScoreModel(experiment, progress);
        return SobolIndices.of(names, () -> new TargetFunction(model, target), design, workers, progress);
    }

    /** For any function of numbers between 0 and 1 that several threads may call. */
    public static Sensitivity of(
            List<String> inputs,
            java.util.function.ToDoubleFunction<double[]> function,
            Design design,
            Workers workers,
            Progress progress) {
        return SobolIndices.of(inputs, () -> function, design, workers, progress);
    }

    /** The target as a function of the inputs; for one thread. */
    private static final class TargetFunction implements java.util.function.ToDoubleFunction<double[]> {

        private final ScoreModel model;
        private final Target target;
        private final int unit;
        private final int[] nominal;
        private final int[] ranks;
        private final double[] sorted;
        private final ScoreModel.Scratch scratch = new ScoreModel.Scratch();

        TargetFunction(ScoreModel model, Target target) {
            this.model = model;
            this.target = target;
            int n = model.units().size();
            this.nominal = new int[n];
            this.ranks = new int[n];
            this.sorted = new double[n];
            Ranking.ranks(model.nominal(), 0, n, nominal, sorted);
            if (target instanceof Target.ScoreOf score) {
                this.unit = position(score.unit());
            } else if (target instanceof Target.RankOf rank) {
                this.unit = position(rank.unit());
            } else {
                this.unit = -1;
            }
        }

        private int position(String name) {
            int position = model.units().indexOf(name);
            if (position < 0) {
                throw new EngineException("engine.data.unknown-unit", name);
            }
            return position;
        }

        @Override
        public double applyAsDouble(double[] u) {
            double[] scores = model.scores(u, scratch);
            double result;
            if (target instanceof Target.ScoreOf) {
                result = scores[unit];
            } else {
                Ranking.ranks(scores, 0, ranks.length, ranks, sorted);
                result = target instanceof Target.RankOf ? rankOfUnit() : meanShift();
            }
            if (Double.isNaN(result)) {
                throw new EngineException(
                        "engine.sensitivity.no-result",
                        unit < 0 ? "*" : model.units().get(unit),
                        Arrays.toString(u));
            }
            return result;
        }

        private double rankOfUnit() {
            return ranks[unit] == 0 ? Double.NaN : ranks[unit];
        }

        private double meanShift() {
            int[] both = IntStream.range(0, ranks.length)
                    .filter(c -> ranks[c] > 0 && nominal[c] > 0)
                    .toArray();
            long shift = 0;
            for (int c : both) {
                shift += Math.abs(ranks[c] - nominal[c]);
            }
            return (double) shift / both.length;
        }
    }
}
