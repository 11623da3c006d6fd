package io.govatlas.comparison.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;

/** The two analyses as people ask for them: 193 states, 50 indicators, two threads. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class EngineBench {

    private ExecutorService pool;
    private Workers workers;
    private Experiment three;
    private Experiment six;

    @Setup
    public void prepare() {
        pool = Executors.newFixedThreadPool(2);
        workers = new Workers(pool, 2);
        three = Benchmarks.experiment(193, 50);
        List<Input> inputs = new ArrayList<>(three.inputs());
        for (int g = 0; g < 3; g++) {
            inputs.add(new Input.WeightNoise("weight of g" + g, Set.of("g" + g), 0.25));
        }
        six = new Experiment(three.recipe(), three.raw(), inputs);
    }

    @TearDown
    public void stop() {
        pool.shutdown();
    }

    @Benchmark
    public Uncertainty tenThousandDraws() {
        return Uncertainty.of(three, Sampling.of(10_000, 1), workers, Progress.NONE);
    }

    @Benchmark
    public Sensitivity sobolOfSixInputs() {
        return Sensitivity.of(
                six, new Sensitivity.Target.MeanShift(), Sensitivity.Design.of(4_096, 1), workers, Progress.NONE);
    }
}
