package io.govatlas.comparison.rules;

import static io.govatlas.platform.problem.ProblemType.ALREADY_EXISTS;
import static io.govatlas.platform.problem.ProblemType.INVALID_REQUEST;
import static io.govatlas.platform.problem.ProblemType.MALFORMED_BODY;
import static io.govatlas.platform.problem.ProblemType.METHOD_NOT_ALLOWED;
import static io.govatlas.platform.problem.ProblemType.NOT_FOUND;
import static io.govatlas.platform.problem.ProblemType.UNKNOWN_PARAMETER;
import static io.govatlas.platform.problem.ProblemType.UNKNOWN_REFERENCE;
import static io.govatlas.platform.problem.ProblemType.UNUSABLE_RULE;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.ProblemAssert;
import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule, or a rubric, that cannot work gets, in both languages; nothing is changed by it. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class RuleBadInputTest {

    private final Client client = new Client(Rules.SAMPLE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gap >=                  | 1 | 7",
                "gap > 1                 | 1 | 5",
                "peersShowing >= 1 && hm | 1 | 22",
                "gap >= 1.0 &&\\npeers   | 2 | 1",
                "gap + 1.0               | 1 | 5"
            })
    void conditionThatDoesNotCompileIsShownByLineAndColumn(String condition, int line, int column) {
        Consumer<ObjectNode> spoil = rule -> rule.put("condition", condition.replace("\\n", "\n"));

        refusedDraft(UNUSABLE_RULE, spoil).at("/condition").mentions("Line %d, column %d: ".formatted(line, column));
        assertThatProblem(inChinese(spoil)).mentions("第 %d 行第 %d 列".formatted(line, column));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 / subjectEvidence > 0                                            | “subjectEvidence”",
                "peerConcepts.all(a, peerConcepts.all(b, peerConcepts.all(c, true))) | 2",
                "subjectLevle > 1                                                   | “subjectLevel”",
                "trend('EGDI') > 0.0                                                | known("
            })
    void conditionThatCannotBeEvaluatedIsRefusedInTheReadersLanguage(String condition, String names) {
        Consumer<ObjectNode> spoil = rule -> rule.put("condition", condition);

        refusedDraft(UNUSABLE_RULE, spoil).at("/condition").mentions(names);
        Response chinese = inChinese(spoil);
        assertThatProblem(chinese).mentions(names).mentions("第 1 行");
        assertThat(chinese.jsonPath().getString("errors[0].message")).doesNotContainPattern("[a-z]+ [a-z]+ [a-z]+");
    }

    @Test
    void hugeConditionIsRefused() {
        refusedDraft(UNUSABLE_RULE, rule -> rule.put("condition", "true" + " && true".repeat(5000)))
                .at("/condition");
    }

    @Test
    void ruleInOneLanguageIsRefusedAlreadyAsADraft() {
        refusedDraft(UNUSABLE_RULE, rule -> {
                    rule.withObject("/title").remove("en");
                    rule.withObject("/name").put("zh", " ");
                })
                .at("/name", "/title");
    }

    @Test
    void placeInATextThatNothingFillsIsRefused() {
        refusedDraft(UNUSABLE_RULE, rule -> rule.withObject("/text").put("en", "{subjetc} and {gap}"))
                .at("/text")
                .mentions("did you mean “subject”?");
    }

    @Test
    void rankAloneIsRefusedInWhicheverLanguage() {
        Consumer<ObjectNode> spoil = rule -> {
            rule.put("condition", "known('EGDI') && rank('EGDI') < 10");
            rule.withObject("/title").put("zh", "{subject}居第{rank(\"EGDI\")}位");
            rule.withObject("/text")
                    .put(
                            "en",
                            "Rank {rank(\"EGDI\")} ({rankLow(\"EGDI\")} to {rankHigh(\"EGDI\")}), not told apart from"
                                    + " {notDistinguishable(\"EGDI\")}");
        };

        refusedDraft(UNUSABLE_RULE, spoil).at("/title", "/title", "/title").mentions("{rankLow(\\\"EGDI\\\")}");
        assertThatProblem(inChinese(spoil)).mentions("位次不能单独出现");
    }

    @Test
    void unknownConceptWouldMatchNothing() {
        refusedDraft(
                        UNKNOWN_REFERENCE,
                        rule -> rule.withObject("/peerEvidence")
                                .putArray("concepts")
                                .add("open-data")
                                .add("opne-data"))
                .at("/peerEvidence/concepts/1")
                .mentions("opne-data");
    }

    @Test
    void lessonWithoutRecommendation() {
        refusedDraft(UNUSABLE_RULE, rule -> rule.put("kind", "lesson").remove("recommendations"))
                .at("/recommendations");
    }

    @Test
    void whatIsUnknownIsNamedWithWhatWouldBeRight() {
        refusedDraft(INVALID_REQUEST, rule -> rule.put("conditoin", "true"))
                .at("/conditoin")
                .mentions("did you mean “condition”?");
        refusedDraft(INVALID_REQUEST, rule -> rule.put("severity", "dire"))
                .at("/severity")
                .mentions("low, medium, high");
        refusedDraft(
                        INVALID_REQUEST,
                        rule -> rule.withObject("/subjectEvidence").put("minLevel", 6))
                .at("/subjectEvidence/minLevel");
        refusedDraft(MALFORMED_BODY, rule -> rule.putArray("condition")).at("/condition");
    }

    @Test
    void slugTaken() {
        refusedDraft(ALREADY_EXISTS, rule -> rule.put("slug", Rules.SAMPLE.own()))
                .at("/slug");
    }

    @Test
    void levelsOfARubricComeInTheirOrder() {
        ObjectNode dimension = (ObjectNode)
                Client.json(client.reader().get("dimensions/strategy")).get("content");
        String etag = client.reader().get("dimensions/strategy").header("ETag");
        dimension.withArray("levels").add(dimension.withArray("levels").remove(0));

        refused(
                        INVALID_REQUEST,
                        request -> request.auth()
                                .oauth2(Tokens.editor())
                                .contentType("application/json")
                                .header("If-Match", etag)
                                .body(dimension.toString())
                                .put("dimensions/strategy"))
                .at("/levels/0/level", "/levels/1/level", "/levels/2/level", "/levels/3/level", "/levels/4/level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such", "%ED%A0%80"})
    void unknownItem(String id) {
        for (String collection : new String[] {"rules", "subjects", "comparisons"}) {
            refused(NOT_FOUND, request -> request.urlEncodingEnabled(false).get(collection + "/" + id));
        }
    }

    @Test
    void whatIsNotHere() {
        refused(NOT_FOUND, request -> request.get("sources"));
        refused(METHOD_NOT_ALLOWED, request -> request.delete("insights"));
        refused(UNKNOWN_PARAMETER, request -> request.queryParam("peer", "DNK").get("insights"))
                .parameter("peer")
                .mentions("did you mean “peers”?");
    }

    private ProblemAssert refusedDraft(ProblemType type, Consumer<ObjectNode> spoil) {
        return refused(type, request -> create(request, spoil));
    }

    private Response inChinese(Consumer<ObjectNode> spoil) {
        return create(client.reader().header("Accept-Language", "zh-CN"), spoil);
    }

    private static Response create(RequestSpecification request, Consumer<ObjectNode> spoil) {
        ObjectNode rule = Rules.SAMPLE.fresh();
        spoil.accept(rule);
        return request.auth()
                .oauth2(Tokens.editor())
                .contentType("application/json")
                .body(rule.toString())
                .post("rules");
    }

    private ProblemAssert refused(ProblemType type, Function<RequestSpecification, Response> request) {
        JsonNode before = client.verification();
        assertThatProblem(request.apply(client.reader().header("Accept-Language", "zh-CN")))
                .is(type)
                .inChinese();
        Response english = request.apply(client.reader().header("Accept-Language", "en"));
        assertThat(client.verification()).isEqualTo(before);
        return assertThatProblem(english).is(type).inEnglish();
    }
}
