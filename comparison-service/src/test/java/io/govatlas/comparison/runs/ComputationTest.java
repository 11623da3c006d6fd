package io.govatlas.comparison.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.engine.Progress;
import io.govatlas.comparison.engine.Workers;
import io.govatlas.platform.json.StrictJson;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Runs as a pure function of their inputs. */
class ComputationTest {

    private static final ObjectMapper JSON = json();

    private static ObjectMapper json() {
        ObjectMapper json = new ObjectMapper();
        new StrictJson().customize(json);
        return json;
    }

    @Test
    void sameBitsTwiceAndOnOneOrSixteenThreads() throws Exception {
        Inputs inputs = inputs(sample("{\"method\":\"arithmetic\"}", ""));

        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            byte[] one = bytes(inputs, Workers.CALLER);
            byte[] sixteen = bytes(inputs, new Workers(threads, 16));

            assertThat(sixteen).isEqualTo(one);
            assertThat(bytes(inputs(sample("{\"method\":\"arithmetic\"}", "")), Workers.CALLER))
                    .isEqualTo(one);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void inputsSurviveBeingKept() throws Exception {
        Inputs inputs = inputs(sample("{\"method\":\"arithmetic\"}", ""));

        Inputs read = JSON.readValue(JSON.writeValueAsString(inputs), Inputs.class);

        assertThat(bytes(read, Workers.CALLER)).isEqualTo(bytes(inputs, Workers.CALLER));
    }

    @Test
    void pooledPeriodsShareOneScale() throws Exception {
        Inputs inputs = inputs("{\"definition\":{\"tree\":[{\"code\":\"I\"},{\"code\":\"a\",\"parent\":\"I\"}],"
                + "\"steps\":[{\"normalise\":{\"common\":{\"method\":\"min-max\",\"upper\":1},\"frame\":\"all-periods\"}}]},"
                + "\"data\":{\"units\":[\"u\",\"v\"],\"indicators\":[\"a\"],\"periods\":["
                + "{\"period\":\"2020\",\"values\":[[0],[2]]},{\"period\":\"2022\",\"values\":[[4],[5]]}]}}");

        Formula formula = Formula.of(inputs);

        assertThat(formula.composite(0).index()).containsExactly(0, 0.4);
        assertThat(formula.result().composite().index()).containsExactly(0.8, 1);
    }

    @Test
    void gapIsFilledFromTheLatestYearAndSaysWhich() throws Exception {
        Inputs inputs = inputs("{\"definition\":{\"tree\":[{\"code\":\"I\"},{\"code\":\"a\",\"parent\":\"I\"}],"
                + "\"steps\":[{\"impute\":{\"method\":\"latest\",\"maxYearsBack\":3}}]},"
                + "\"data\":{\"units\":[\"u\",\"v\"],\"indicators\":[\"a\"],\"periods\":["
                + "{\"period\":\"2020\",\"values\":[[7],[2]]},{\"period\":\"2022\",\"values\":[[null],[5]]}]}}");

        Run run = Computation.of("x", inputs, Workers.CALLER, Progress.NONE);

        assertThat(run.units().get(0).unit()).isEqualTo("u");
        assertThat(run.units().get(0).score()).isEqualTo(7);
        assertThat(run.units().get(0).cells())
                .contains(new CellNote("a", CellNote.Status.IMPUTED, "2020"))
                .contains(new CellNote("a", CellNote.Status.MISSING, null));
    }

    @Test
    void comparisonsOfPairsBecomeWeights() throws Exception {
        Inputs inputs = inputs(
                sample("{\"method\":\"arithmetic\"}", "")
                        .replace(
                                "{\"code\":\"I\"}",
                                "{\"code\":\"I\",\"weighting\":{\"method\":\"ahp\",\"comparisons\":[[1,2,4],[0.5,1,2],[0.25,0.5,1]]}}"));

        Run run = Computation.of("x", inputs, Workers.CALLER, Progress.NONE);

        assertThat(run.tree().get(1).weight()).isCloseTo(4 / 7d, within(1e-12));
        assertThat(run.tree().get(0).consistencyRatio()).isCloseTo(0, within(1e-9));
    }

    /** What weights are optimised for depends on how the group is combined, wherever that is said. */
    @Test
    void optimisedWeightsKnowTheAggregationOfTheirLevel() throws Exception {
        List<Double> byLevel = optimised("\"aggregationByLevel\":{\"1\":{\"method\":\"geometric\"}}");

        assertThat(byLevel).isEqualTo(optimised("\"aggregation\":{\"method\":\"geometric\"}"));
        assertThat(byLevel.get(1)).isNotCloseTo(optimised("\"ties\":\"min\"").get(1), within(1e-6));
        assertThat(byLevel.subList(1, 4).stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-12));
    }

    private static List<Double> optimised(String member) throws Exception {
        String request = sample("{\"method\":\"arithmetic\"}", "")
                .replace(
                        "\"aggregation\":{\"method\":\"arithmetic\"}",
                        "\"weighting\":{\"method\":\"optimised\",\"importance\":[1,2,3]}," + member)
                .replace("\"seed\":3", "\"seed\":3,\"draws\":100");
        return Computation.of("x", inputs(request), Workers.CALLER, Progress.NONE).tree().stream()
                .map(Run.Node::weight)
                .toList();
    }

    @Test
    void benefitOfTheDoubtScoresTheBestWithOne() throws Exception {
        Inputs inputs = inputs(sample("{\"method\":\"arithmetic\"}", "")
                .replace("{\"code\":\"I\"}", "{\"code\":\"I\",\"weighting\":{\"method\":\"benefit-of-the-doubt\"}}")
                .replace("\"seed\":3", "\"seed\":3,\"draws\":100"));

        Run run = Computation.of("x", inputs, Workers.CALLER, Progress.NONE);

        assertThat(run.units().get(0).score()).isCloseTo(1, within(1e-9));
    }

    @Test
    void alternativesWidenTheIntervals() throws Exception {
        Run sure = Computation.of(
                "x", inputs(sample("{\"method\":\"arithmetic\"}", "\"weightNoise\":0")), Workers.CALLER, Progress.NONE);
        Run unsure = Computation.of(
                "x",
                inputs(
                        sample(
                                "{\"method\":\"arithmetic\"}",
                                "\"weightNoise\":1,\"normalisations\":[{\"method\":\"rank\"}],\"aggregations\":[{\"method\":\"median\"}]")),
                Workers.CALLER,
                Progress.NONE);

        assertThat(sure.meanShift()).isZero();
        assertThat(sure.units()).allSatisfy(unit -> {
            assertThat(unit.interval().low()).isEqualTo(unit.rank());
            assertThat(unit.interval().high()).isEqualTo(unit.rank());
        });
        assertThat(unsure.meanShift()).isPositive();
    }

    private static String sample(String aggregation, String uncertainty) {
        Random random = new Random(1);
        StringBuilder units = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int c = 0; c < 30; c++) {
            units.append(c == 0 ? "" : ",").append("\"n").append(c).append('"');
            rows.append(c == 0 ? "[" : ",[")
                    .append(random.nextDouble())
                    .append(',')
                    .append(random.nextDouble())
                    .append(',')
                    .append(random.nextDouble())
                    .append(']');
        }
        return ("{\"definition\":{\"tree\":[{\"code\":\"I\"},{\"code\":\"a\",\"parent\":\"I\"},{\"code\":\"b\",\"parent\":\"I\"},"
                        + "{\"code\":\"c\",\"parent\":\"I\"}],\"aggregation\":%s,\"uncertainty\":{%s},"
                        + "\"steps\":[{\"normalise\":{\"common\":{\"method\":\"min-max\",\"lower\":1}}}]},"
                        + "\"data\":{\"units\":[%s],\"indicators\":[\"a\",\"b\",\"c\"],\"values\":[%s]},\"seed\":3}")
                .formatted(aggregation, uncertainty, units, rows);
    }

    private static Inputs inputs(String request) throws Exception {
        RunRequest read = JSON.readValue(request, RunRequest.class);
        return SentFigures.freeze(read, null, read.definition());
    }

    private static byte[] bytes(Inputs inputs, Workers workers) throws Exception {
        return JSON.writeValueAsBytes(Computation.of("x", inputs, workers, Progress.NONE));
    }
}
