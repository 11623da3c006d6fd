package io.govatlas.comparison.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.*;

/** The same analysis twice and four times as large, by units, by indicators and by draws: size = units×indicators×draws. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 1)
@Measurement(iterations = 2)
public class ScalingBench {

    @Param({
        "2500x100x1000",
        "5000x100x1000",
        "10000x100x1000",
        "2500x200x1000",
        "2500x400x1000",
        "2500x100x2000",
        "2500x100x4000",
        "10000x1000x500"
    })
    public String size;

    private ExecutorService pool;
    private Experiment experiment;
    private int draws;

    @Setup
    public void prepare() {
        String[] parts = size.split("x");
        pool = Executors.newFixedThreadPool(2);
        experiment = Benchmarks.experiment(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        draws = Integer.parseInt(parts[2]);
    }

    @TearDown
    public void stop() {
        pool.shutdown();
    }

    @Benchmark
    public Uncertainty draw() {
        return Uncertainty.of(experiment, Sampling.of(draws, 1), new Workers(pool, 2), Progress.NONE);
    }
}
