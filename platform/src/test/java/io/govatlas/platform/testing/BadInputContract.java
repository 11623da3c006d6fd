package io.govatlas.platform.testing;

import static io.govatlas.platform.problem.ProblemType.ALREADY_EXISTS;
import static io.govatlas.platform.problem.ProblemType.BODY_TOO_LARGE;
import static io.govatlas.platform.problem.ProblemType.INVALID_CURSOR;
import static io.govatlas.platform.problem.ProblemType.INVALID_REQUEST;
import static io.govatlas.platform.problem.ProblemType.MALFORMED_BODY;
import static io.govatlas.platform.problem.ProblemType.METHOD_NOT_ALLOWED;
import static io.govatlas.platform.problem.ProblemType.NOT_ACCEPTABLE;
import static io.govatlas.platform.problem.ProblemType.NOT_FOUND;
import static io.govatlas.platform.problem.ProblemType.PRECONDITION_REQUIRED;
import static io.govatlas.platform.problem.ProblemType.STALE_VERSION;
import static io.govatlas.platform.problem.ProblemType.UNAUTHENTICATED;
import static io.govatlas.platform.problem.ProblemType.UNKNOWN_PARAMETER;
import static io.govatlas.platform.problem.ProblemType.UNKNOWN_REFERENCE;
import static io.govatlas.platform.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.problem.ProblemType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: a problem in the reader's language that names the place, and nothing is changed. */
public abstract class BadInputContract {
    private final Sample sample;
    private final Client client;

    protected BadInputContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    /** Sends the request in both languages. */
    private ProblemAssert refused(ProblemType type, Function<RequestSpecification, Response> request) {
        Stored before = Stored.now();
        Response chinese = request.apply(client.reader().header("Accept-Language", "zh-CN,zh;q=0.9"));
        Response english = request.apply(client.reader().header("Accept-Language", "en"));
        assertThatProblem(chinese).is(type).inChinese();
        assertThat(Stored.now()).isEqualTo(before);
        return assertThatProblem(english).is(type).inEnglish();
    }

    private ProblemAssert refusedBody(ProblemType type, String body) {
        return refused(
                type,
                request -> request.auth()
                        .oauth2(Tokens.editor())
                        .contentType("application/json")
                        .body(body)
                        .post(sample.collection()));
    }

    private ProblemAssert refusedDraft(ProblemType type, Consumer<ObjectNode> spoil) {
        ObjectNode draft = sample.fresh();
        spoil.accept(draft);
        return refusedBody(type, draft.toString());
    }

    private static ObjectNode statement(ObjectNode draft) {
        return (ObjectNode) draft.get("statements").get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"slug\": ", "{slug: 1}", "[", "{} {}", "\"", "{\"slug\": \"a\",}"})
    void malformedJson(String body) {
        refusedBody(MALFORMED_BODY, body);
    }

    @Test
    void malformedJsonIsShownByLineAndColumn() {
        refusedBody(MALFORMED_BODY, "{\n  \"slug\": nonsense\n}").at("").mentions("line 2, column");
    }

    @Test
    void propertyTwice() {
        refusedBody(MALFORMED_BODY, "{\"slug\": \"a\", \"slug\": \"b\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void emptyBody(String body) {
        refusedBody(MALFORMED_BODY, body).at("").mentions("A body is required");
    }

    @ParameterizedTest
    @CsvSource({
        "/slug, 7, string",
        "/slug, true, string",
        "/name, [], object",
        "/name/zh, 1.5, string",
        "/statements, {}, array",
        "/statements/0/level, high, number",
        "/statements/0/level, 2.5, number",
        "/statements/0/evidence/0/source, {}, string",
    })
    void wrongType(String pointer, String value, String expected) {
        refusedDraft(MALFORMED_BODY, draft -> put(draft, pointer, value))
                .at(pointer)
                .mentions(expected);
    }

    private static void put(ObjectNode draft, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        JsonNode json = value.equals("high") ? Sample.json("\"high\"") : Sample.json(value);
        ((ObjectNode) draft.at(pointer.substring(0, last))).set(pointer.substring(last + 1), json);
    }

    @Test
    void unknownPropertyWithTheNearestOne() {
        refusedDraft(INVALID_REQUEST, draft -> draft.put("statement", "x"))
                .at("/statement")
                .mentions("did you mean “statements”?");
        refusedDraft(INVALID_REQUEST, draft -> statement(draft).put("dimention", "x"))
                .at("/statements/0/dimention")
                .mentions("did you mean “dimension”?");
    }

    @Test
    void requiredMembersAreNamedTogether() {
        refusedDraft(INVALID_REQUEST, draft -> draft.remove(java.util.List.of("name", "summary")))
                .at("/name", "/summary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"has space", "-a", "a--b", "中文", "a/b", ""})
    void slugOfAnotherShape(String slug) {
        refusedDraft(INVALID_REQUEST, draft -> draft.put("slug", slug)).at("/slug");
    }

    @Test
    void textTooLong() {
        refusedDraft(INVALID_REQUEST, draft -> ((ObjectNode) draft.get("name")).put("en", "x".repeat(4001)))
                .at("/name/en");
    }

    @Test
    void unknownDimensionWithThoseThereAre() {
        refusedDraft(INVALID_REQUEST, draft -> statement(draft).put("dimension", "happiness"))
                .at("/statements/0/dimension")
                .mentions("development-stage, guiding-concept");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void levelOutsideTheRubric(int level) {
        refusedDraft(INVALID_REQUEST, draft -> statement(draft).put("level", level))
                .at("/statements/0/level");
    }

    @Test
    void unknownArea() {
        String code = sample.area().equals("country") ? "XXX" : "890000";
        refusedDraft(UNKNOWN_REFERENCE, draft -> draft.put(sample.area(), code))
                .at("/" + sample.area())
                .mentions(code);
    }

    @Test
    void unknownSource() {
        refusedDraft(
                        UNKNOWN_REFERENCE,
                        draft -> ((ObjectNode) draft.at("/statements/0/evidence/0")).put("source", "no-such-source"))
                .at("/statements/0/evidence/0/source")
                .mentions("no-such-source");
    }

    @Test
    void unknownRelation() {
        refusedDraft(
                        UNKNOWN_REFERENCE,
                        draft -> draft.withArray("relations")
                                .addObject()
                                .put("type", "related-to")
                                .put("target", sample.collection() + "/no-such-item"))
                .at("/relations/" + (sample.fresh().path("relations").size()) + "/target");
    }

    @Test
    void endBeforeStart() {
        refusedDraft(INVALID_REQUEST, draft -> {
                    draft.putObject("period").put("from", "2020-05").put("to", "2019");
                    statement(draft).putObject("period").put("from", "2020").put("to", "2019-12-31");
                })
                .at("/period", "/statements/0/period");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-13", "2020-00", "20", "last year", "2020-01-32"})
    void noDate(String date) {
        refusedDraft(INVALID_REQUEST, draft -> draft.putObject("period").put("from", date))
                .at("/period/from");
    }

    @Test
    void emptyPeriod() {
        refusedDraft(INVALID_REQUEST, draft -> draft.putObject("period")).at("/period");
    }

    @Test
    void twoStatementsOfOneId() {
        refusedDraft(INVALID_REQUEST, draft -> ((ArrayNode) draft.get("statements")).add(statement(draft)))
                .at("/statements/1/id");
    }

    @Test
    void correctsNothing() {
        refusedDraft(INVALID_REQUEST, draft -> statement(draft).put("corrects", "nowhere"))
                .at("/statements/0/corrects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "x\\udc00y", "\\ud800\\ud800", "\\u0007"})
    void textNoStoreCanHold(String escaped) {
        String body = sample.fresh()
                .put("slug", "S")
                .toString()
                .replaceFirst("\"en\":\"", "\"en\":\"" + escaped.replace("\\", "\\\\"));
        refusedBody(MALFORMED_BODY, body).at("/name/en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800"})
    void nameNoStoreCanHold(String escaped) {
        refusedBody(MALFORMED_BODY, "{\"name\": {\"" + escaped + "\": 1}}").at("/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "9223372036854775808", "-9223372036854775809"})
    void numberOutOfRange(String number) {
        refusedBody(MALFORMED_BODY, "{\"statements\": [{\"level\": " + number + "}]}")
                .at("/statements/0/level")
                .mentions("out of range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nestedTooDeep(String level) {
        refusedBody(MALFORMED_BODY, level.repeat(5_000)).at("").mentions("deeper than 100");
    }

    @Test
    void bodyWithoutAMediaType() {
        Stored before = Stored.now();
        byte[] body = sample.fresh().toString().getBytes(StandardCharsets.UTF_8);
        String answer = RawHttp.exchange(
                "POST " + sample.root() + "/" + sample.collection() + " HTTP/1.1\r\nAuthorization: Bearer "
                        + Tokens.editor() + "\r\nContent-Length: " + body.length,
                body);
        assertThat(answer).startsWith("HTTP/1.1 415 ").contains("/problems/" + UNSUPPORTED_MEDIA_TYPE.slug());
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void editWithoutASlug() {
        ObjectNode edited = sample.fresh();
        edited.remove("slug");
        assertThatProblem(client.as(Tokens.editor())
                        .header("If-Match", client.etag(sample.own()))
                        .body(edited.toString())
                        .put(sample.collection() + "/" + sample.own()))
                .is(INVALID_REQUEST)
                .at("/slug");
    }

    @Test
    void slugTaken() {
        refusedDraft(ALREADY_EXISTS, draft -> draft.put("slug", sample.own())).at("/slug");
    }

    @Test
    void slugOfAnotherAddress() {
        ObjectNode own = (ObjectNode) Client.json(client.read(sample.own())).get("content");
        refused(
                        INVALID_REQUEST,
                        request -> request.auth()
                                .oauth2(Tokens.editor())
                                .contentType("application/json")
                                .header("If-Match", "\"v1\"")
                                .body(own.toString())
                                .put(sample.collection() + "/another"))
                .at("/slug");
    }

    @Test
    void misspeltParameterWithTheNearestOne() {
        refused(UNKNOWN_PARAMETER, request -> request.queryParam("limmit", 5).get(sample.collection()))
                .parameter("limmit")
                .mentions("did you mean “limit”?");
        refused(UNKNOWN_PARAMETER, request -> request.queryParam("x", 5).get("ledger/keys"))
                .parameter("x")
                .mentions("no query parameters");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, 'at least 1'",
        "limit, 100000, 'at most 200'",
        "limit, -1, 'at least 1'",
        "limit, many, 'not a whole number'",
        "limit, 99999999999, 'not a whole number'",
        "limit, 1.5, 'not a whole number'",
        "sort, colour, 'Cannot sort by “colour”'",
        "fields, 'slug,colour', 'no field “colour”'",
        "dimension, happiness, 'allowed are: development-stage'",
    })
    void parameterOutOfBounds(String name, String value, String message) {
        refused(INVALID_REQUEST, request -> request.queryParam(name, value).get(sample.collection()))
                .parameter(name)
                .mentions(message);
    }

    @Test
    void searchTextTooLong() {
        refused(
                        INVALID_REQUEST,
                        request -> request.queryParam("q", "x".repeat(101)).get(sample.collection()))
                .parameter("q")
                .mentions("between 1 and 100");
    }

    @Test
    void parameterTwice() {
        refused(INVALID_REQUEST, request -> request.queryParam("limit", 5, 6).get(sample.collection()))
                .parameter("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%07", "%ED%A0%80", "%FF"})
    void parameterNoStoreCanHold(String encoded) {
        refused(
                        INVALID_REQUEST,
                        request -> request.urlEncodingEnabled(false).get(sample.collection() + "?q=" + encoded))
                .parameter("q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "W10", "!!!", "bnVsbA", "WyJhIl0"})
    void foreignCursor(String cursor) {
        refused(INVALID_CURSOR, request -> request.queryParam("cursor", cursor).get(sample.collection()))
                .parameter("cursor");
    }

    @Test
    void cursorOfAnotherOrder() {
        String cursor = Client.json(client.reader().queryParam("limit", 1).get(sample.collection()))
                .get("next")
                .asText();
        refused(
                        INVALID_CURSOR,
                        request -> request.queryParam("cursor", cursor)
                                .queryParam("sort", "-publishedAt")
                                .get(sample.collection()))
                .parameter("cursor");
        refused(
                        INVALID_CURSOR,
                        request -> request.queryParam("cursor", cursor)
                                .queryParam("q", "a")
                                .get(sample.collection()))
                .parameter("cursor");
    }

    @Test
    void ifMatchMissingStaleOrForeign() {
        ObjectNode own = (ObjectNode) Client.json(client.read(sample.own())).get("content");
        Function<RequestSpecification, Response> edit = request -> request.auth()
                .oauth2(Tokens.editor())
                .contentType("application/json")
                .body(own.toString())
                .put(sample.collection() + "/" + sample.own());
        refused(PRECONDITION_REQUIRED, edit);
        refused(STALE_VERSION, request -> edit.apply(request.header("If-Match", "\"v1\"")))
                .mentions(client.etag(sample.own()).replace("\"", "\\\""));
        refused(INVALID_REQUEST, request -> edit.apply(request.header("If-Match", "*")))
                .parameter("If-Match");
        refused(INVALID_REQUEST, request -> edit.apply(request.header("If-Match", "W/\"v1\"")))
                .parameter("If-Match");
    }

    @Test
    void stepsNeedIfMatchToo() {
        refused(
                PRECONDITION_REQUIRED,
                request -> request.auth()
                        .oauth2(Tokens.reviewer())
                        .contentType("application/json")
                        .post("editorial/" + sample.collection() + "/" + sample.own() + "/withdrawal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void otherMediaType(String type) {
        refused(
                UNSUPPORTED_MEDIA_TYPE,
                request -> request.auth()
                        .oauth2(Tokens.editor())
                        .contentType(type)
                        .body("x")
                        .post(sample.collection()));
    }

    /** Past the gateway, which says why, the framework refuses it without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"%", "limit=%zz", "q={b}", "q=<b>"})
    void queryThatIsNotEncoded(String query) {
        assertThat(RawHttp.exchange(
                        "GET " + sample.root() + "/" + sample.collection() + "?" + query + " HTTP/1.1", new byte[0]))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aLongListOfMediaTypes() {
        client.reader()
                .accept("a/b,".repeat(3_500) + "*/*")
                .get("changes")
                .then()
                .statusCode(200);
    }

    /** Whoever has no token hears nothing about media types. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json"})
    void otherMediaTypeWithoutAToken(String type) {
        refused(
                UNAUTHENTICATED,
                request -> request.accept("application/xml")
                        .contentType(type)
                        .body("{}")
                        .post(sample.collection()));
    }

    @Test
    void bodyWithoutAMediaTypeOrAToken() {
        assertThat(RawHttp.exchange(
                        "POST " + sample.root() + "/" + sample.collection() + " HTTP/1.1\r\nContent-Length: 2",
                        new byte[] {'{', '}'}))
                .startsWith("HTTP/1.1 401 ")
                .contains("/problems/" + UNAUTHENTICATED.slug());
    }

    @Test
    void nothingAcceptable() {
        refused(NOT_ACCEPTABLE, request -> request.accept("application/xml").get("changes"));
    }

    @Test
    void otherMethodWithThoseAllowed() {
        Response answer = client.reader().delete(sample.collection());
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
        refused(METHOD_NOT_ALLOWED, request -> request.delete(sample.collection()))
                .mentions("GET, POST");
        refused(METHOD_NOT_ALLOWED, request -> request.post(sample.collection() + "/" + sample.own()))
                .mentions("GET, PUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing/here", "/cases/none/deeper", "/ledger"})
    void unknownPath(String path) {
        refused(NOT_FOUND, request -> request.urlEncodingEnabled(false).get(path));
        refused(
                NOT_FOUND,
                request -> request.basePath("/").urlEncodingEnabled(false).get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-item", "a%20b", "%ED%A0%80"})
    void unknownItem(String slug) {
        refused(NOT_FOUND, request -> request.urlEncodingEnabled(false).get(sample.collection() + "/" + slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "..%2f", "a;b", "../x", "a//b"})
    void pathWithMoreThanOneReading(String path) {
        String answer = RawHttp.exchange(
                "GET " + sample.root() + "/" + sample.collection() + "/" + path + " HTTP/1.1", new byte[0]);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/" + INVALID_REQUEST.slug());
    }

    @Test
    void unknownCollectionAndRevision() {
        refused(NOT_FOUND, request -> request.auth().oauth2(Tokens.editor()).get("editorial/dragons/x"));
        refused(
                NOT_FOUND,
                request -> request.auth()
                        .oauth2(Tokens.editor())
                        .get("editorial/" + sample.collection() + "/" + sample.own() + "/revisions/999"));
        refused(
                NOT_FOUND,
                request -> request.auth()
                        .oauth2(Tokens.editor())
                        .get("editorial/" + sample.collection() + "/" + sample.own() + "/revisions/first"));
    }

    @Test
    void bodyAnnouncedTooLarge() {
        byte[] body = "x".repeat(1_100_000).getBytes(StandardCharsets.US_ASCII);
        assertTooLarge("Content-Length: " + body.length, body);
    }

    @Test
    void bodyTurnsOutTooLarge() {
        byte[] draft =
                sample.fresh().put("slug", "x".repeat(1_100_000)).toString().getBytes(StandardCharsets.UTF_8);
        assertTooLarge("Transfer-Encoding: chunked", RawHttp.chunked(draft));
    }

    private void assertTooLarge(String header, byte[] body) {
        Stored before = Stored.now();
        String answer = RawHttp.exchange(
                "POST " + sample.root() + "/" + sample.collection() + " HTTP/1.1\r\nContent-Type: application/json\r\n"
                        + "Accept-Language: zh\r\nAuthorization: Bearer " + Tokens.editor() + "\r\n" + header,
                body);
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "/problems/" + BODY_TOO_LARGE.slug(), "请求体");
        assertThat(Stored.now()).isEqualTo(before);
    }

    @Test
    void whatIsNotHttp() {
        assertThat(RawHttp.exchange("GET / BLAH", new byte[0]))
                .startsWith("HTTP/1.")
                .contains(" 400 ");
        assertThat(RawHttp.exchange(
                        "POST " + sample.root() + "/" + sample.collection() + " HTTP/1.1\r\nContent-Length: ten",
                        new byte[0]))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void draftsMayLackALanguageButNotReadersVersions() {
        ObjectNode draft = sample.fresh();
        ((ObjectNode) draft.get("name")).remove("en");
        ((ObjectNode) draft.get("summary")).put("zh", " ");
        statement(draft).remove("rationale");
        statement(draft).put("standing", "disputed");
        ((ObjectNode) draft.at("/statements/0")).putArray("evidence");
        refusedPublication(draft)
                .at(
                        "/name/en",
                        "/summary/zh",
                        "/statements/0/evidence",
                        "/statements/0/rationale",
                        "/statements/0/doubt");
    }

    private ProblemAssert refusedPublication(ObjectNode draft) {
        String slug = draft.get("slug").asText();
        client.create(draft).then().statusCode(201);
        client.submit(slug).then().statusCode(200);
        String etag = client.etag(slug);
        ProblemAssert problem = refused(
                ProblemType.NOT_PUBLISHABLE,
                request -> request.auth()
                        .oauth2(Tokens.reviewer())
                        .contentType("application/json")
                        .header("If-Match", etag)
                        .post("editorial/" + sample.collection() + "/" + slug + "/publication"));
        assertThat(client.read(slug).statusCode()).isEqualTo(404);
        return problem;
    }
}
