package io.govatlas.comparison.runs;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.StoredRows;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on figures that are sent along. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RunResourceTest {

    private static final String RUNS = "/api/v1/analysis/runs";

    private static final int MAX_BODY = 8 << 20;

    @TestHTTPResource("/api/v1/analysis/runs")
    URI runs;

    private static final String TREE = "{\"code\":\"I\"},{\"code\":\"G\",\"parent\":\"I\",\"weight\":0.5},"
            + "{\"code\":\"c\",\"parent\":\"I\",\"weight\":0.5},"
            + "{\"code\":\"a\",\"parent\":\"G\",\"weight\":0.25},{\"code\":\"b\",\"parent\":\"G\",\"weight\":0.75}";
    private static final String STEPS = "{\"impute\":{\"method\":\"mean\"}},"
            + "{\"normalise\":{\"common\":{\"method\":\"min-max\",\"lower\":0,\"upper\":100}}}";
    private static final String DATA = "{\"units\":[\"u\",\"v\",\"w\"],\"indicators\":[\"a\",\"b\",\"c\"],"
            + "\"values\":[[1,10,5],[2,null,7],[3,40,6]]}";

    @Test
    void everyStageIsThereToTheLastDigit() {
        JsonNode run = Client.json(run(body(TREE, STEPS, DATA)));
        JsonNode stages = Client.json(given().get(RUNS + "/" + run.get("id").asText() + "/stages"));

        assertThat(stages.get("stages"))
                .extracting(stage -> stage.get("step").asText())
                .containsExactly("raw", "impute", "normalise");
        assertThat(stages.at("/stages/1/table/values/1/1").asDouble()).isEqualTo(25);
        assertThat(stages.at("/stages/2/table/values/1/1").asDouble()).isEqualTo(50);
        assertThat(stages.at("/scores/indicators/1").asText()).isEqualTo("G");
        assertThat(stages.at("/scores/values/1/1").asDouble()).isEqualTo(0.25 * 50 + 0.75 * 50);
        assertThat(stages.at("/scores/values/1/0").asDouble()).isEqualTo(75);
    }

    @Test
    void rankComesWithItsInterval() {
        JsonNode run = Client.json(run(body(TREE, STEPS, DATA)));

        assertThat(run.get("units")).hasSize(3).allSatisfy(unit -> {
            assertThat(unit.at("/interval/low").asDouble())
                    .isLessThanOrEqualTo(unit.get("rank").asDouble());
            assertThat(unit.at("/interval/high").asDouble())
                    .isGreaterThanOrEqualTo(unit.get("rank").asDouble());
            assertThat(unit.get("notDistinguishableFrom").isArray()).isTrue();
        });
        assertThat(run.at("/units/0/score").asDouble()).isCloseTo(75, within(1e-12));
        assertThat(run.get("draws").asInt()).isEqualTo(1000);
    }

    @Test
    void imputedCellSaysSo() {
        JsonNode run = Client.json(run(body(TREE, STEPS, DATA)));

        JsonNode v = run.get("units").findParents("unit").stream()
                .filter(unit -> unit.get("unit").asText().equals("v"))
                .findFirst()
                .orElseThrow();
        assertThat(v.get("cells").findValuesAsText("status")).containsExactly("missing", "imputed");
        assertThat(v.get("coverage").asDouble()).isCloseTo(2 / 3d, within(1e-15));
    }

    @Test
    void sameQuestionIsTheSameRunToTheByte() {
        String question = body(TREE, STEPS, DATA.replace("40", "41"));
        Response made = run(question);
        Response again = run(question.replace("{\"code\":\"I\"}", "{ \"code\" : \"I\" }"));
        Response read = given().get(made.header("Location"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asByteArray()).isEqualTo(made.asByteArray());
        assertThat(read.asByteArray()).isEqualTo(made.asByteArray());
        given().header("If-None-Match", read.header("ETag"))
                .get(made.header("Location"))
                .then()
                .statusCode(304);
        assertThat(Client.json(run(question.replace("\"seed\":7", "\"seed\":8")))
                        .get("id")
                        .asText())
                .isNotEqualTo(Client.json(made).get("id").asText());
    }

    @Test
    void inputsCanBeReadBackAndRunAgain() {
        Response made = run(body(TREE, STEPS, DATA));
        JsonNode inputs = Client.json(given().get(made.header("Location") + "/inputs"));

        assertThat(inputs.at("/periods/0/values/1").toString()).isEqualTo("[2.0,null,7.0]");
        assertThat(inputs.at("/seed").asLong()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'weight':0.75     | 'weight':0.5         | INVALID_REQUEST | /definition/tree/1,/definition/tree/3/weight,/definition/tree/4/weight",
                "'weight':0.75     | 'weight':-0.75       | INVALID_REQUEST | /definition/tree/4/weight",
                "'weight':0.25     | 'weight':1e400       | MALFORMED_BODY  | /definition/tree/3/weight",
                "'G','parent':'I'  | 'G','parent':'b'     | INVALID_REQUEST | /definition/tree/1/parent,/definition/tree/4/parent",
                "'G','parent':'I'  | 'G','parent':'J'     | INVALID_REQUEST | /definition/tree/1/parent",
                "'G','parent':'I'  | 'G','x':'I'          | INVALID_REQUEST | /definition/tree/1/x",
                "'c','parent':'I'  | 'c'                  | INVALID_REQUEST | /definition/tree/2/parent",
                "'min-max'         | 'z-score'            | INVALID_REQUEST | /definition/steps/1/normalise/common/lower,/definition/steps/1/normalise/common/upper",
                "'min-max'         | 'minmax'             | INVALID_REQUEST | /definition/steps/1/normalise/common/method",
                "[1,10,5]          | [1,1e400,5]          | MALFORMED_BODY  | /data/values/0/1",
                "[1,10,5]          | [1,10]               | INVALID_REQUEST | /data/values/0",
                "[1,10,5]          | [1,'x',5]            | MALFORMED_BODY  | /data/values/0/1",
                "'units':['u'      | 'units':['v'         | INVALID_REQUEST | /data/units/1",
                "'seed':7          | 'seed':7,'rankingConsent':['a','z'] | INVALID_REQUEST | /rankingConsent/1",
                "'steps':          | 'aggregationByLevel':{'3':{'method':'median'}},'steps': | INVALID_REQUEST | /definition/aggregationByLevel/3",
                "'steps':          | 'weighting':{'method':'benefit-of-the-doubt','least':0.6},'steps': | INVALID_REQUEST | /definition/weighting/least",
                "'steps':          | 'weighting':{'method':'benefit-of-the-doubt','most':0.4},'steps': | INVALID_REQUEST | /definition/weighting/most",
                "'steps':          | 'weighting':{'method':'benefit-of-the-doubt','least':-1,'most':2},'steps': | INVALID_REQUEST | /definition/weighting/least,/definition/weighting/most",
                "'steps':          | 'weighting':{'method':'benefit-of-the-doubt','least':0.5,'most':0.45},'steps': | INVALID_REQUEST | /definition/weighting/most",
                "'impute':{'method':'mean'} | 'treat':{'common':{'method':'winsorise','transform':'box-cox'}} | INVALID_REQUEST | /definition/steps/0/treat/common/transform",
                "'impute':{'method':'mean'} | 'treat':{'common':{'method':'winsorise-then-transform','lambda':1}} | INVALID_REQUEST | /definition/steps/0/treat/common/lambda",
                "[1,10,5]          | ['NaN',10,5]         | INVALID_REQUEST | /data/values/0/0",
                "[1,10,5]          | ['Infinity',10,5]    | INVALID_REQUEST | /data/values/0/0",
                "[1,10,5]          | [NaN,10,5]           | MALFORMED_BODY  | /data/values/0",
                "'mean'            | 'group-mean'         | INVALID_REQUEST | /data/units/0,/data/units/1,/data/units/2",
                "'c'],'values'     | 'd'],'values'        | INVALID_REQUEST | /definition/tree/2/code,/data/indicators/2",
                "'a','b','c'],'v   | 'a','b','b'],'v      | INVALID_REQUEST | /definition/tree/2/code,/data/indicators/2",
                "'units':[         | 'groups':{'x/y':'z'},'units':[ | INVALID_REQUEST | /data/groups/x~1y",
                "[2,null,7],       | [2,null,7],[4,4,4],  | INVALID_REQUEST | /data/values",
                "'code':'c'        | 'code':'a'           | INVALID_REQUEST | /definition/tree/3/code",
                "'weight':0.25},{'code':'b','parent':'G','weight':0.75}]  | 'weight':0},{'code':'b','parent':'G','weight':0}] | INVALID_REQUEST | /definition/tree/1,/definition/tree/3/weight,/definition/tree/4/weight",
                "'weight':0.25},{'code':'b','parent':'G','weight':0.75}]  | 'weight':0},{'code':'b','parent':'G','weight':0}],'weighting':{'method':'points'} | INVALID_REQUEST | /definition/tree/1",
                "'seed':7          | 'seed':7,'draws':99  | INVALID_REQUEST | /draws",
                "'steps':          | 'uncertainty':{'weightNoise':1.5},'steps': | INVALID_REQUEST | /definition/uncertainty/weightNoise",
                "'impute':{'method':'mean'} | 'screen':{'minimumNonZero':2} | INVALID_REQUEST | /definition/steps/0/screen/minimumNonZero",
                "'steps':          | 'groupCoverageByLevel':{'1':1.5,'3':0.5},'steps': | INVALID_REQUEST | /definition/groupCoverageByLevel/1,/definition/groupCoverageByLevel/3",
                "'steps':          | 'aggregationByLevel':{'1':{'method':'owa','orderWeights':[1]}},'steps': | INVALID_REQUEST | /definition/aggregationByLevel/1/orderWeights",
                "'steps':          | 'uncertainty':{'normalisations':[{'method':'distance-to-reference','referenceUnit':'u'}]},'steps': | INVALID_REQUEST | /definition/uncertainty/normalisations/0/referenceUnit",
                "'min-max','lower':0,'upper':100 | 'distance-to-reference','referenceUnit':'z' | NOT_COMPUTABLE | /definition/steps/1/normalise/common/referenceUnit",
                "'steps':          | 'uncertainty':{'aggregations':[{'method':'power'}]},'steps': | INVALID_REQUEST | /definition/uncertainty/aggregations/0/exponent"
            })
    void refusesWhatCannotBeComputedAtItsPlace(String what, String by, ProblemType type, String pointers) {
        String body = body(TREE, STEPS, DATA);
        assertThat(body).contains(quoted(what));
        String spoilt = body.replace(quoted(what), quoted(by));
        Map<String, Long> stored = StoredRows.count();

        Response answer = run(spoilt);

        assertThatProblem(answer).is(type);
        assertThat(Client.json(answer).get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(pointers.split(","));
        assertThatProblem(given().header("Accept-Language", "zh-CN")
                        .contentType("application/json")
                        .body(spoilt)
                        .post(RUNS))
                .is(type)
                .inChinese();
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"[] | /definition/tree", "[{'code':'I'}] | /definition/tree", "null | /definition/tree"})
    void treeWithoutIndicatorsIsRefused(String tree, String pointer) {
        Map<String, Long> stored = StoredRows.count();
        String body = body("", STEPS, DATA).replace("\"tree\":[]", "\"tree\":" + quoted(tree));

        assertThatProblem(run(body)).is(ProblemType.INVALID_REQUEST).at(pointer);
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    @Test
    void numberOfTwoThousandDigitsIsRefused() {
        Map<String, Long> stored = StoredRows.count();

        assertThatProblem(run(body(TREE, STEPS, DATA.replace("40", "4".repeat(2000)))))
                .is(ProblemType.MALFORMED_BODY)
                .at("/data/values/2/1");
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    @Test
    void cellLargerThanABodyIsRefused() throws Exception {
        Map<String, Long> stored = StoredRows.count();
        byte[] body = body(TREE, STEPS, DATA.replace("40", '"' + "4".repeat(MAX_BODY) + '"'))
                .getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(runs)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large", Integer.toString(MAX_BODY));
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    @Test
    void componentThatRunsAgainstItsGroupIsNoWeight() {
        String opposed = body(
                "{\"code\":\"I\",\"weighting\":{\"method\":\"pca\"}},{\"code\":\"a\",\"parent\":\"I\"},"
                        + "{\"code\":\"b\",\"parent\":\"I\"},{\"code\":\"c\",\"parent\":\"I\"}",
                "",
                "{\"units\":[\"u\",\"v\",\"w\",\"x\"],\"indicators\":[\"a\",\"b\",\"c\"],"
                        + "\"values\":[[1,2,9],[2,3,7],[3,4.5,4],[4,5,1]]}");

        assertThatProblem(run(opposed)).is(ProblemType.NOT_COMPUTABLE).at("/definition/tree/3");
        assertThat(run(opposed).asString()).contains("runs against the others of its group");
    }

    /** Level 1 asks for all children, the root for half of them. */
    @Test
    void levelsMayAskForDataOfTheirOwn() {
        String asked =
                body(TREE, "", DATA).replace("\"steps\"", "\"groupCoverageByLevel\":{\"1\":1,\"2\":0.5},\"steps\"");

        JsonNode run = Client.json(run(asked));

        assertThat(groups(run, "v")).isEqualTo("{\"node\":\"G\"}");
        assertThat(scores(run)).containsEntry("v", 7.0);
    }

    @Test
    void sizeOfZeroIsToldOf() {
        String divided = body(
                TREE,
                "{\"denominate\":{\"ratios\":[{\"indicator\":\"a\",\"denominator\":\"p\"}]}}",
                DATA.replace(
                        "\"values\"", "\"denominators\":{\"indicators\":[\"p\"],\"values\":[[0],[1],[2]]},\"values\""));

        assertThat(Client.json(run(divided)).at("/findings").findValuesAsText("en"))
                .contains("1 values of a cannot be divided, because p is 0 or missing there; they count as missing.");
    }

    @Test
    void sizesThatNothingIsDividedByAreHeldAgainstTheIndicators() {
        String sent = body(
                TREE,
                STEPS,
                DATA.replace(
                        "\"values\"", "\"denominators\":{\"indicators\":[\"p\"],\"values\":[[1],[2],[4]]},\"values\""));

        String id = Client.json(run(sent)).get("id").asText();

        assertThat(Client.json(given().get(RUNS + "/" + id + "/coherence")).at("/sizes"))
                .extracting(size -> size.get("denominator").asText())
                .containsOnly("p")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'code':'I'},{'code':'a','parent':'I'}                               | 0.25 | true",
                "{'code':'I'},{'code':'a','parent':'I'},{'code':'b','parent':'I'}     | 0    | true",
                "{'code':'I'},{'code':'a','parent':'I'},{'code':'b','parent':'I'}     | 0.25 | false"
            },
            quoteCharacter = '~')
    void intervalsOfOnePlaceAreNoCertaintyWhereNothingIsDrawn(String tree, double noise, boolean said) {
        String body = body(
                        quoted(tree),
                        STEPS,
                        "{\"units\":[\"u\",\"v\"],\"indicators\":[\"a\",\"b\"],\"values\":[[1,2],[2,1]]}")
                .replace("\"steps\"", "\"uncertainty\":{\"weightNoise\":" + noise + "},\"steps\"");
        String sent = tree.contains("'b'")
                ? body
                : body.replace("[\"a\",\"b\"]", "[\"a\"]").replace("[[1,2],[2,1]]", "[[1],[2]]");

        assertThat(Client.json(run(sent))
                        .at("/findings")
                        .findValuesAsText("code")
                        .contains("run.nothing-drawn"))
                .isEqualTo(said);
    }

    @Test
    void unitOfWhichNothingIsKnownIsNamed() {
        JsonNode run = Client.json(run(body(TREE, STEPS, DATA.replace("[2,null,7]", "[null,null,null]"))));

        assertThat(run.at("/findings").findValuesAsText("code")).contains("run.unobserved");
        assertThat(run.at("/findings").findValuesAsText("en"))
                .anyMatch(text -> text.startsWith("Not a single figure of their own: v (1)."));
    }

    @Test
    void figuresWithoutAPeriodHaveNoneInTheTrendEither() {
        String id = Client.json(run(body(TREE, STEPS, DATA))).get("id").asText();

        JsonNode trend = Client.json(given().get(RUNS + "/" + id + "/trend"));

        assertThat(trend.get("periods")).hasSize(1);
        assertThat(trend.at("/periods/0").has("period")).isFalse();
    }

    private static String groups(JsonNode run, String name) {
        for (JsonNode unit : run.get("units")) {
            if (unit.get("unit").asText().equals(name)) {
                return unit.at("/groups/0").toString();
            }
        }
        throw new AssertionError(name);
    }

    private static Map<String, Double> scores(JsonNode run) {
        return IntStream.range(0, run.get("units").size())
                .mapToObj(run.get("units")::get)
                .filter(unit -> unit.has("score"))
                .collect(Collectors.toMap(
                        unit -> unit.get("unit").asText(),
                        unit -> unit.get("score").asDouble()));
    }

    @Test
    void methodThatCannotTakeAValueNamesTheCell() {
        String body = body(TREE, "", DATA.replace("[1,10,5]", "[-1,10,5]"))
                .replace("\"steps\"", "\"aggregation\":{\"method\":\"geometric\"},\"steps\"");

        assertThatProblem(run(body)).is(ProblemType.NOT_COMPUTABLE).at("/data/values/0/0");
    }

    /** Each at the cell, whichever step or group finds out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'steps':[{'normalise':{'common':{'method':'fraction-of-maximum'}}}]         | /data/values/2/1",
                "'weighting':{'method':'benefit-of-the-doubt'},'steps':[]                   | /data/values/2/1",
                "'aggregation':{'method':'harmonic'},'steps':[]                             | /data/values/2/1",
                "'aggregation':{'method':'power','exponent':0.5},'steps':[]                 | /data/values/2/1"
            })
    void negativeValueIsNamedByItsCell(String method, String pointer) {
        String body = body(TREE, "", DATA.replace("40", "-40")).replace("\"steps\":[]", quoted(method));
        Map<String, Long> stored = StoredRows.count();

        Response answer = run(body);

        assertThatProblem(answer).is(ProblemType.NOT_COMPUTABLE).at(pointer);
        assertThat(StoredRows.count()).isEqualTo(stored);
    }

    @Test
    void valueOfAnEarlierPeriodIsNamedThere() {
        String body = body(TREE, "{\"normalise\":{\"common\":{\"method\":\"fraction-of-maximum\"}}}", DATA)
                .replace(
                        "\"values\":[[1,10,5],[2,null,7],[3,40,6]]",
                        "\"periods\":[{\"period\":\"2020\",\"values\":[[1,10,5],[2,-2,7],[3,40,6]]},"
                                + "{\"period\":\"2022\",\"values\":[[1,10,5],[2,2,7],[3,40,6]]}]");

        assertThatProblem(run(body)).is(ProblemType.NOT_COMPUTABLE).at("/data/periods/0/values/1/1");
    }

    /** Answers, not faults: what is not known has no score, what does not vary no scale, and one unit is the first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[[1,10,5],[1,20,7],[1,40,6]]          | 1 2 3   | constant column",
                "[[1,10,5],[null,null,null],[3,40,6]]  | 1 2     | unit without data",
                "[[4,4,4],[4,4,4],[4,4,4]]             | ''      | all constant",
                "[[1,10,5],[1,10,5],[3,40,6]]          | 1 2 2   | ties"
            })
    void edgesAreAnswered(String values, String ranks, String what) {
        Response made = run(body(
                TREE,
                "{\"normalise\":{\"common\":{\"method\":\"min-max\"}}}",
                DATA.replace("[[1,10,5],[2,null,7],[3,40,6]]", values)));

        assertThat(made.statusCode()).as(what + made.asString()).isBetween(200, 201);
        JsonNode run = Client.json(made);
        assertThat(run.findValuesAsText("rank").stream()
                        .map(rank -> rank.replace(".0", ""))
                        .sorted()
                        .toList())
                .as(what)
                .isEqualTo(ranks.equals("''") ? java.util.List.of() : java.util.List.of(ranks.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"'',1", "z-score,"})
    void oneUnitIsTheFirstOrHasNoScale(String normalisation, String rank) {
        String step = normalisation.isEmpty() ? "" : "{'normalise':{'common':{'method':'" + normalisation + "'}}}";
        JsonNode run = Client.json(run(
                body(TREE, quoted(step), quoted("{'units':['u'],'indicators':['a','b','c'],'values':[[1,10,5]]}"))));

        JsonNode unit = run.at("/units/0");
        assertThat(unit.path("rank").asText("none").replace(".0", "")).isEqualTo(rank == null ? "none" : rank);
        assertThat(unit.has("interval")).isEqualTo(rank != null);
        assertThat(unit.path("notDistinguishableFrom")).isEmpty();
    }

    @Test
    void allTiesShareTheFirstRankAndCannotBeToldApart() {
        JsonNode run = Client.json(
                run(body(TREE, "", DATA.replaceAll("\"values\":.*", "\"values\":[[4,4,4],[4,4,4],[4,4,4]]}"))));

        assertThat(run.get("units")).hasSize(3).allSatisfy(unit -> {
            assertThat(unit.get("rank").asInt()).isEqualTo(1);
            assertThat(unit.get("notDistinguishableFrom")).hasSize(2);
        });
        assertThat(run.get("indistinguishable")).hasSize(1);
    }

    @Test
    void weightOfZeroLeavesOut() {
        String tree = TREE.replace("\"G\",\"parent\":\"I\",\"weight\":0.5", "\"G\",\"parent\":\"I\",\"weight\":0")
                .replace("\"c\",\"parent\":\"I\",\"weight\":0.5", "\"c\",\"parent\":\"I\",\"weight\":1");

        JsonNode run = Client.json(run(body(tree, "", DATA)));

        assertThat(run.get("units"))
                .extracting(unit -> unit.get("score").asDouble())
                .containsExactly(7.0, 6.0, 5.0);
    }

    @Test
    void moreNotesThanAnAnswerCanHoldAreCounted() {
        int units = 600;
        int indicators = 300;
        String names = IntStream.range(0, units).mapToObj(c -> "\"u" + c + "\"").collect(Collectors.joining(","));
        String codes =
                IntStream.range(0, indicators).mapToObj(q -> "\"q" + q + "\"").collect(Collectors.joining(","));
        String nodes = IntStream.range(0, indicators)
                .mapToObj(q -> ",{\"code\":\"q" + q + "\",\"parent\":\"I\"}")
                .collect(Collectors.joining());
        String row = "[" + "null,".repeat(indicators - 1) + "1]";
        String full = "[" + "2,".repeat(indicators - 1) + "2]";
        String data = "{\"units\":[%s],\"indicators\":[%s],\"values\":[%s%s]}"
                .formatted(names, codes, (row + ",").repeat(units - 1), full);

        Response made = run(body("{\"code\":\"I\"}" + nodes, "{\"impute\":{\"method\":\"mean\"}}", data)
                .replace("\"seed\":7", "\"seed\":7,\"draws\":100"));

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        JsonNode run = Client.json(made);
        assertThat(run.get("findings").findValuesAsText("code")).containsExactly("run.many-cells");
        assertThat(run.at("/findings/0/text/en").asText()).startsWith(2L * (units - 1) * (indicators - 1) + " notes");
        assertThat(run.get("units"))
                .hasSize(units)
                .allSatisfy(unit -> assertThat(unit.get("cells")).isEmpty());
    }

    @Test
    void workForAJobIsNotDoneOnTheQuiet() {
        assertThatProblem(run(large())).is(ProblemType.NOT_COMPUTABLE).mentions("Prefer: respond-async");
    }

    static String large() {
        StringBuilder units = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int c = 0; c < 4000; c++) {
            units.append(c == 0 ? "" : ",").append("\"n").append(c).append('"');
            rows.append(c == 0 ? "" : ",")
                    .append('[')
                    .append(c % 97)
                    .append(',')
                    .append(c % 89)
                    .append(',')
                    .append(c % 83)
                    .append(']');
        }
        return body(
                        TREE,
                        STEPS,
                        "{\"units\":[" + units + "],\"indicators\":[\"a\",\"b\",\"c\"],\"values\":[" + rows + "]}")
                .replace("\"seed\":7", "\"seed\":7,\"draws\":10000");
    }

    static String body(String tree, String steps, String data) {
        return "{\"definition\":{\"tree\":[%s],\"steps\":[%s]},\"data\":%s,\"seed\":7}".formatted(tree, steps, data);
    }

    private static Response run(String body) {
        return given().contentType("application/json").body(body).post(RUNS);
    }
}
