package io.govatlas.comparison.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks whose names match the first argument, and says on what machine. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        Path processors = Path.of("/proc/cpuinfo");
        String model = Files.exists(processors)
                ? Files.readAllLines(processors).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .orElse("")
                : "";
        System.out.printf(
                "# Machine: %s %s, %d processors %s%n# JDK: %s %s%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                model.replaceFirst("model name\\s*", ""),
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"));
        new Runner(new OptionsBuilder()
                        .include(arguments.length > 0 ? arguments[0] : ".*")
                        .build())
                .run();
    }

    /** An index of eight groups over made-up data, open in its weights, its normalisation and its aggregation. */
    static Experiment experiment(int units, int indicators) {
        double[][] columns = new double[indicators][units];
        var random = new java.util.SplittableRandom(3);
        for (double[] column : columns) {
            for (int c = 0; c < units; c++) {
                column[c] = 1 + 99 * random.nextDouble();
            }
        }
        List<IndexNode> nodes = new ArrayList<>();
        nodes.add(IndexNode.root("index"));
        IntStream.range(0, 8).forEach(g -> nodes.add(IndexNode.of("g" + g, "index", 1)));
        IntStream.range(0, indicators).forEach(q -> nodes.add(IndexNode.of("q" + q, "g" + q % 8, 1)));
        DataTable table = DataTable.ofColumns(
                IntStream.range(0, units).mapToObj(c -> "u" + c).toList(),
                IntStream.range(0, indicators).mapToObj(q -> "q" + q).toList(),
                columns);
        Recipe recipe = new Recipe(
                List.of(new Preparation.Normalise(new Normalisation.MinMax(1, 100), Map.of())),
                IndexTree.of(nodes),
                AggregationPlan.of(new WeightedMean.Arithmetic()),
                Ties.MIN);
        return new Experiment(
                recipe,
                table,
                List.of(
                        Input.WeightNoise.ofAll("weights", 0.25),
                        new Input.Choice(
                                "normalisation",
                                List.of(
                                        new Alternative.AsIs(),
                                        new Alternative.Normalising(new Normalisation.ZScore(100, 10, Spread.SAMPLE)),
                                        new Alternative.Normalising(new Normalisation.MinMax(10, 100)))),
                        new Input.Choice(
                                "aggregation",
                                List.of(
                                        new Alternative.AsIs(),
                                        new Alternative.Aggregating(AggregationPlan.of(new WeightedMean.Geometric())),
                                        new Alternative.Aggregating(
                                                AggregationPlan.of(new WeightedMean.Harmonic()))))));
    }
}
