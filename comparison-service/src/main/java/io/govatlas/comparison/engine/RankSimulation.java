package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Draws in blocks of fixed size; a block is a function of the seed and its number. */
final class RankSimulation {

    /** Draws per block. */
    private static final int BLOCK = 64;

    /** Numbers that all workers together may count in: 512 MiB. */
    private static final long MOST_COUNTERS = 128L << 20;

    private final ScoreModel model;
    private final Sampling sampling;
    private final Progress progress;
    private final int n;
    private final int[] nominal;
    private final int[] order;
    private final PairLayout layout;
    private final int bandWidth;
    private final AtomicLong done = new AtomicLong();

    RankSimulation(ScoreModel model, Sampling sampling, Progress progress) {
        this.model = model;
        this.sampling = sampling;
        this.progress = progress;
        this.n = model.units().size();
        this.nominal = new int[n];
        Ranking.ranks(model.nominal(), 0, n, nominal, new double[n]);
        this.order = IntStream.range(0, n)
                .boxed()
                .sorted(java.util.Comparator.comparingInt(c -> nominal[c] == 0 ? n + 1 : nominal[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.layout = new PairLayout(order, n <= sampling.allPairs() ? n - 1 : sampling.neighbours());
        this.bandWidth = n <= sampling.exactRanks() ? 1 : (n + sampling.exactRanks() - 1) / sampling.exactRanks();
    }

    ScoreModel model() {
        return model;
    }

    /** 1 = best, 0 = no rank. */
    int[] nominal() {
        return nominal;
    }

    /** Units in the order of their nominal rank. */
    int[] order() {
        return order;
    }

    IntStream comparedWith(int unit) {
        int place = layout.place(unit);
        return IntStream.rangeClosed(Math.max(0, place - layout.reach()), layout.last(place))
                .map(layout::unit)
                .filter(other -> other != unit);
    }

    RankTally run(Workers workers) {
        List<RankTally> tallies = new ArrayList<>();
        long counters = (long) n * ((n + bandWidth - 1) / bandWidth) + 2L * layout.pairs();
        int most = (int) Math.max(1, Math.min(workers.threads(), MOST_COUNTERS / counters));
        new Workers(workers.executor(), most).run((sampling.draws() + BLOCK - 1) / BLOCK, number -> {
            var tally = new RankTally(n, bandWidth, layout);
            synchronized (tallies) {
                tallies.add(tally);
            }
            return new Block(tally)::draw;
        });
        RankTally sum = tallies.get(0);
        tallies.subList(1, tallies.size()).forEach(sum::add);
        return sum;
    }

    /** The scratch space of one worker, and what it does with a block. */
    private final class Block {

        private final RankTally tally;
        private final double[][] scores = new double[BLOCK][n];
        private final double[] sorted = new double[n];
        private final int[] ranks = new int[n];
        private final int[][] byUnit = new int[n][BLOCK];
        private final double[][] weights = new double[BLOCK][];
        private final int[] combinations = new int[BLOCK];
        private final double[] own = new double[n];
        private double[][] nodes = new double[0][0];

        Block(RankTally tally) {
            this.tally = tally;
        }

        void draw(int number) {
            progress.check();
            int draws = Math.min(BLOCK, sampling.draws() - number * BLOCK);
            double[] u = new double[model.dimension()];
            boolean runs = true;
            for (int d = 0; d < draws; d++) {
                var stream = new CounterStream(sampling.seed(), (long) number * BLOCK + d);
                Arrays.setAll(u, j -> stream.next());
                combinations[d] = model.combination(u);
                weights[d] = model.weights(u);
                runs &= model.kernel(combinations[d]).byUnit() && model.rows(combinations[d]) == null;
            }
            if (runs) {
                scoreInRuns(draws);
            } else {
                scoreOneByOne(draws);
            }
            for (int d = 0; d < draws; d++) {
                Ranking.ranks(scores[d], 0, n, ranks, sorted);
                for (int c = 0; c < n; c++) {
                    byUnit[c][d] = ranks[c];
                }
            }
            tally.add(byUnit, draws, nominal);
            progress.done(done.addAndGet(draws), sampling.draws());
        }

        /** All draws of the block for one run of units after another: the table is read once per block, not per draw. */
        private void scoreInRuns(int draws) {
            prepare(model.kernel(combinations[0]));
            for (int run = 0; run < model.kernel(combinations[0]).runs(); run++) {
                progress.check();
                for (int d = 0; d < draws; d++) {
                    model.kernel(combinations[d]).scores(run, weights[d], nodes, scores[d]);
                }
            }
        }

        private void scoreOneByOne(int draws) {
            for (int d = 0; d < draws; d++) {
                progress.check();
                TreeKernel kernel = model.kernel(combinations[d]);
                prepare(kernel);
                double[] out = kernel.units() <= n ? own : new double[kernel.units()];
                kernel.scores(weights[d], nodes, out);
                model.place(combinations[d], out, scores[d]);
            }
        }

        private void prepare(TreeKernel kernel) {
            if (!kernel.fits(nodes)) {
                nodes = kernel.scratch();
            }
        }
    }
}
