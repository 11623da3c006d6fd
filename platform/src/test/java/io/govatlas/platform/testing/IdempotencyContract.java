package io.govatlas.platform.testing;

import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.problem.ProblemType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A POST that is sent again under its key. */
public abstract class IdempotencyContract {

    private final Sample sample;
    private final Client client;
    private final String key = UUID.randomUUID().toString();

    protected IdempotencyContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    private RequestSpecification keyed(String token) {
        return client.as(token).header("Idempotency-Key", key);
    }

    private Response create(ObjectNode item) {
        return keyed(Tokens.editor()).body(item.toString()).post(sample.collection());
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndIsDoneOnce() throws SQLException {
        ObjectNode item = sample.fresh();
        Response first = create(item);
        Response again = create(item);

        first.then().statusCode(201);
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).isNotNull().isEqualTo(first.header(header));
        }
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(entries(item)).isEqualTo(1);
    }

    @Test
    void aStepIsTakenOnce() throws SQLException {
        ObjectNode item = sample.fresh();
        client.create(item).then().statusCode(201);
        String slug = item.get("slug").asText();
        String etag = client.etag(slug);
        for (int i = 0; i < 2; i++) {
            keyed(Tokens.editor())
                    .header("If-Match", etag)
                    .post("editorial/{collection}/{slug}/submission", sample.collection(), slug)
                    .then()
                    .statusCode(200);
        }
        assertThat(entries(item)).isEqualTo(2);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() throws SQLException {
        create(sample.fresh()).then().statusCode(201);
        ObjectNode other = sample.fresh();

        assertThatProblem(create(other)).is(ProblemType.IDEMPOTENCY_KEY_REUSED).parameter("Idempotency-Key");
        assertThat(entries(other)).isZero();
    }

    @Test
    void whatWasRefusedMayBeSentAgainUnderItsKey() {
        ObjectNode item = sample.fresh();
        client.create(item).then().statusCode(201);
        assertThatProblem(create(item)).is(ProblemType.ALREADY_EXISTS);
        client.discard(item.get("slug").asText()).then().statusCode(204);

        create(item).then().statusCode(201);
    }

    @Test
    void keysOfOthersAreNotInTheWay() {
        ObjectNode item = sample.fresh();
        create(item).then().statusCode(201);

        assertThatProblem(client.as(Tokens.of("eve", "editor"))
                        .header("Idempotency-Key", key)
                        .body(item.toString())
                        .post(sample.collection()))
                .is(ProblemType.ALREADY_EXISTS);
    }

    @Test
    void ofManyAtOnceOneIsDoneAndAllGetItsAnswer() throws Exception {
        ObjectNode item = sample.fresh();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Response> send = () -> create(item);
            List<Response> answers = threads
                    .invokeAll(Stream.generate(() -> send).limit(8).toList())
                    .stream()
                    .map(IdempotencyContract::get)
                    .toList();
            assertThat(answers).extracting(Response::statusCode).containsOnly(201);
            assertThat(answers)
                    .extracting(Response::asString)
                    .hasSameElementsAs(List.of(answers.get(0).asString()));
            assertThat(answers)
                    .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
                    .hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(entries(item)).isEqualTo(1);
    }

    @Test
    void aKeyWithASpaceIsRefused() {
        Response answer = client.as(Tokens.editor())
                .header("Idempotency-Key", "two words")
                .body(sample.fresh().toString())
                .post(sample.collection());

        assertThatProblem(answer).is(ProblemType.INVALID_REQUEST).parameter("Idempotency-Key");
    }

    @Test
    void anOldKeyIsForgotten() throws SQLException {
        ObjectNode item = sample.fresh();
        create(item).then().statusCode(201);
        try (Connection connection = TestPostgres.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update idempotency_key set created_at = created_at - interval '8 days' where key = '" + key + "'");
        }
        assertThatProblem(create(item)).is(ProblemType.ALREADY_EXISTS);
    }

    private static Response get(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int entries(ObjectNode item) throws SQLException {
        try (Connection connection = TestPostgres.superuser()) {
            return Integer.parseInt(TestPostgres.text(
                    connection,
                    "select count(*) from ledger where slug = '"
                            + item.get("slug").asText() + "'"));
        }
    }
}
