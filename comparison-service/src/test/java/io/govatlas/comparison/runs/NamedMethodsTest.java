package io.govatlas.comparison.runs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every method can be chosen by its name over HTTP, and gives the numbers worked out for it by hand. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class NamedMethodsTest {

    private static final double PRINTED = 5e-7;

    /** Of y = (0.2, 0.5, NA, 0.9). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'method':'min-max'                                                       | 0 42.857143 NA 100",
                "'method':'min-max','lower':1,'upper':100                                 | 1 43.428571 NA 100",
                "'method':'fixed-bounds','low':0,'high':2,'scale':100                     | 10 25 NA 45",
                "'method':'goalposts','low':0.1,'high':0.8,'scale':100                    | 14.285714 57.142857 NA 100",
                "'method':'z-score'                                                       | -0.949158 -0.094916 NA 1.044074",
                "'method':'z-score','spread':'population'                                 | -1.162476 -0.116248 NA 1.278724",
                "'method':'distance-to-target','target':0.8,'capped':true                 | 0 0.5 NA 1",
                "'method':'distance-to-maximum'                                           | 0 0.428571 NA 1",
                "'method':'distance-to-reference','referenceUnit':'u1'                    | 0 1 NA 2.333333",
                "'method':'distance-to-reference','reference':0.5,'capped':true           | 0 1 NA 1",
                "'method':'fraction-of-maximum'                                           | 0.222222 0.555556 NA 1",
                "'method':'rank'                                                          | 1 2 NA 3",
                "'method':'borda'                                                         | 0 1 NA 2",
                "'method':'percentile-rank'                                               | 0 0.5 NA 1",
                "'method':'around-reference','reference':0.5                              | 74.285714 100 NA 134.285714",
                "'method':'above-below-mean','share':0.1                                  | -1 0 NA 1",
                "'method':'percentile-bands','cuts':[0.5,0.9],'scores':[0,50,100]         | 0 50 NA 100"
            })
    void normalisation(String choice, String expected) {
        String step = "{'normalise':{'common':{%s}}}".formatted(choice);

        assertThat(stage(request("I", "a", step, "[0.2],[0.5],[null],[0.9]"), 1))
                .containsExactly(numbers(expected), within(PRINTED));
    }

    /** Of (10, 20, 40) and (1, 1, 1); weights 1, 1, 2 where the method has any. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'method':'arithmetic'                                   | 1 1 2 | 27.5",
                "'method':'geometric'                                    | 1 1 2 | 23.784142",
                "'method':'harmonic'                                     | 1 1 2 | 20",
                "'method':'power','exponent':2                           | 1 1 2 | 30.413813",
                "'method':'power','exponent':0                           | 1 1 2 | 23.784142",
                "'method':'median'                                       | 1 1 2 | 20",
                "'method':'minimum'                                      | 1 1 2 | 10",
                "'method':'owa','orderWeights':[0.5,0.3,0.2]             | 1 1 1 | 28",
                "'method':'mean-min','alpha':1,'beta':0                  | 1 1 1 | 10",
                "'method':'mean-min','alpha':0,'beta':1                  | 1 1 1 | 23.333333",
                "'method':'mpi'                                          | 1 1 1 | 16.666667",
                "'method':'mpi','spread':'sample'                        | 1 1 1 | 13.333333",
                "'method':'ampi','penalty':'plus'                        | 1 1 1 | 30"
            })
    void aggregation(String choice, String weights, double expected) {
        String request = request("I", "abc", "", "[10,20,40],[1,1,1]")
                .replace("{\"code\":\"I\"}", "{\"code\":\"I\",\"aggregation\":{%s}}".formatted(json(choice)));
        for (int q = 0; q < 3; q++) {
            String code = "\"code\":\"" + "abc".charAt(q) + "\"";
            request = request.replace(code, code + ",\"weight\":" + weights.split(" ")[q]);
        }
        request = request.replace("\"steps\"", "\"weighting\":{\"method\":\"points\"},\"steps\"");

        assertThat(stages(request).at("/scores/values/0/0").asDouble()).isCloseTo(expected, within(PRINTED));
    }

    @ParameterizedTest
    @CsvSource({"copeland,2 2 -3 -1", "minimum,1 2 1 2"})
    void aggregationOfOutranking(String method, String expected) {
        String request = request("I", "abc", "", "[3,1,5],[2,2,5],[1,3,1],[2,2,2]")
                .replace("\"steps\"", "\"aggregation\":{\"method\":\"" + method + "\"},\"steps\"");

        assertThat(column(stages(request).at("/scores/values"), 0)).containsExactly(numbers(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'method':'equal'                                                    | 0.333333 0.333333 0.333333",
                "'method':'ahp','comparisons':[[1,1,0.5],[1,1,0.5],[2,2,1]]          | 0.25 0.25 0.5",
                "'method':'optimised','importance':[1,1,1]                           | NA NA NA",
                "'method':'optimised'                                                | NA NA NA",
                "'method':'pca'                                                      | NA NA NA",
                "'method':'factor'                                                   | NA NA NA",
                "'method':'benefit-of-the-doubt','least':0.1,'most':0.8              | NA NA NA"
            })
    void weights(String choice, String expected) {
        String request = request("I", "abc", "", "[3,1,5],[2,2.5,5],[1,3,1],[2.5,2,2],[5,4,4.5],[1.5,2,3]")
                .replace("\"steps\"", "\"weighting\":{%s},\"steps\"".formatted(json(choice)));
        JsonNode run = Client.json(run(request));

        double[] known = numbers(expected);
        double sum = 0;
        for (int q = 0; q < 3; q++) {
            double weight = run.at("/tree/" + (q + 1) + "/weight").asDouble();
            sum += weight;
            if (!Double.isNaN(known[q])) {
                assertThat(weight).isCloseTo(known[q], within(PRINTED));
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(run.at("/tree/0").has("consistencyRatio")).isEqualTo(choice.contains("ahp"));
    }

    /** What becomes of the gap in a = (1, 2, NA, 4) beside b = (2, 4, 6, 8). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'method':'none'                                    | NA",
                "'method':'mean'                                    | 2.333333",
                "'method':'median'                                  | 2",
                "'method':'group-mean'                              | 4",
                "'method':'group-median'                            | 4",
                "'method':'regression','predictors':['b']           | 3"
            })
    void imputation(String choice, String expected) {
        String request = request("I", "ab", "{'impute':{%s}}".formatted(choice), "[1,2],[2,4],[null,6],[4,8]");

        assertThat(stage(request, 1)[2]).isEqualTo(numbers(expected)[0], within(PRINTED));
        JsonNode run = Client.json(run(request));
        assertThat(run.findValuesAsText("status").contains("imputed")).isEqualTo(!choice.contains("none"));
    }

    /** What becomes of the gap in 2022, with 6 in 2020 and 9 in 2023. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'method':'latest','maxYearsBack':2 | 2022 | 6",
                "'method':'latest','maxYearsBack':1 | 2022 | NA",
                "'method':'linear'                  | 2023 | 8"
            })
    void imputationOverPeriods(String choice, String last, String expected) {
        String periods = "'periods':[{'period':'2020','values':[[6],[1]]},{'period':'2022','values':[[null],[2]]}"
                + (last.equals("2022") ? "]" : ",{'period':'2023','values':[[9],[3]]}]");
        String request = request("I", "a", "{'impute':{%s}}".formatted(choice), "[0],[0]")
                .replace("\"values\":[[0],[0]]", json(periods));
        Response made = run(request);
        JsonNode trend = Client.json(given().get(made.header("Location") + "/trend"));

        JsonNode gap = trend.at("/periods/1/units/0/score");
        assertThat(gap.isMissingNode() ? Double.NaN : gap.asDouble()).isEqualTo(numbers(expected)[0], within(PRINTED));
    }

    private static JsonNode stages(String request) {
        Response made = run(request);
        assertThat(made.statusCode()).as(made.asString()).isBetween(200, 201);
        return Client.json(given().get(made.header("Location") + "/stages"));
    }

    /** The first column of the table after so many steps. */
    private static double[] stage(String request, int step) {
        return column(stages(request).at("/stages/" + step + "/table/values"), 0);
    }

    private static double[] column(JsonNode rows, int column) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row ->
                        row.get(column).isNull() ? Double.NaN : row.get(column).doubleValue())
                .toArray();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" "))
                .mapToDouble(number -> number.equals("NA") ? Double.NaN : Double.parseDouble(number))
                .toArray();
    }

    /** A tree of one group, an indicator for each letter; the first two units are one group of units. */
    private static String request(String root, String letters, String step, String rows) {
        int n = json(rows).split("],").length;
        String units = java.util.stream.IntStream.range(0, n)
                .mapToObj(c -> "\"u" + c + "\"")
                .collect(Collectors.joining(","));
        String groups = java.util.stream.IntStream.range(0, n)
                .mapToObj(c -> "\"u" + c + "\":\"" + (c < 2 ? "first" : "second") + "\"")
                .collect(Collectors.joining(","));
        String nodes = letters.chars()
                .mapToObj(q -> ",{\"code\":\"%c\",\"parent\":\"%s\"}".formatted(q, root))
                .collect(Collectors.joining());
        String codes = letters.chars().mapToObj("\"%c\""::formatted).collect(Collectors.joining(","));
        return ("{\"definition\":{\"tree\":[{\"code\":\"%s\"}%s],\"steps\":[%s]},\"draws\":100,"
                        + "\"data\":{\"units\":[%s],\"indicators\":[%s],\"values\":[%s],\"groups\":{%s}}}")
                .formatted(root, nodes, json(step), units, codes, rows, groups);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static Response run(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/analysis/runs");
    }
}
