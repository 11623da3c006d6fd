package io.govatlas.platform.testing;

import static io.govatlas.platform.testing.Client.json;
import static io.govatlas.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.ledger.LedgerExport;
import io.govatlas.platform.ledger.Verification;
import io.govatlas.platform.problem.ProblemType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has happened stays as it was written, and everyone can check it and follow it. */
public abstract class LedgerContract {
    private final Sample sample;
    private final Client client;

    protected LedgerContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger set actor = 'me' where seq = 1",
                "delete from ledger where seq = 1",
                "truncate ledger",
                "alter table ledger disable trigger all",
                "drop table ledger",
                "create table mine (x int)",
            })
    void theServiceItselfCanOnlyAdd(String sql) {
        assertThatThrownBy(() -> {
                    try (Connection connection = TestPostgres.serviceRole();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    /** The ledger refuses the row: by right, by a rule of its own, or because it is gone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "revoke insert on ledger from %s; grant insert on ledger to %s",
                "alter table ledger add constraint closed check (false) not valid; alter table ledger drop constraint closed",
                "alter table ledger rename to elsewhere; alter table elsewhere rename to ledger",
            })
    void withoutALedgerNothingIsWritten(String away, String back) throws SQLException {
        String role = TestPostgres.serviceRoleName();
        ObjectNode body = sample.fresh();
        Stored before = Stored.now();
        asSuperuser(away.formatted(role));
        try {
            Response answer = client.create(body);
            assertThatProblem(answer).is(ProblemType.UNAVAILABLE);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        } finally {
            asSuperuser(back.formatted(role));
        }
        assertThat(Stored.now()).isEqualTo(before);
        client.create(body).then().statusCode(201);
    }

    @Test
    void evenWhoHasTheRightIsStoppedByTheTrigger() {
        assertThatThrownBy(() -> asSuperuser("update ledger set actor = 'me' where seq = 1"))
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = actor || 'x'",
                "reason = coalesce(reason, '') || 'x'",
                "at = at + interval '1 microsecond'",
                "slug = slug || 'x'",
                "revision = revision + 1",
                "operation = 'DISCARDED'",
                "snapshot = coalesce(snapshot, '{}') || ' '",
                "previous = hash",
                "hash = previous",
            })
    void anAlteredRowIsNamed(String alteration) throws SQLException {
        long seq = json(client.read(sample.own())).get("version").asLong();
        tampered("update ledger set " + alteration + " where seq = " + seq, () -> assertBroken(seq, "altered"));
    }

    @Test
    void aRemovedRowIsNamed() throws SQLException {
        tampered("delete from ledger where seq = 17", () -> assertBroken(17, "missing"));
    }

    @Test
    void aRemovedEndIsNamed() throws SQLException {
        client.createAndPublish(sample.fresh()).then().statusCode(200);
        long last = client.verification().get("entries").asLong();
        tampered("delete from ledger where seq = " + last, () -> assertBroken(last, "missing"));
    }

    private void assertBroken(long seq, String kind) {
        JsonNode found = client.verification();
        assertThat(found.get("intact").asBoolean()).isFalse();
        assertThat(found.get("firstBroken").get("seq").asLong()).isEqualTo(seq);
        assertThat(found.get("firstBroken").get("kind").asText()).isEqualTo(kind);
        assertThat(found.get("entries").asLong()).isEqualTo(seq - 1);
    }

    /** As after an hour in which the clock was wrong: positions and times still tell the same order. */
    @Test
    void aClockThatIsSetBackTakesNoTimeBack() throws SQLException {
        ObjectNode item = sample.fresh();
        long last = client.verification().get("entries").asLong();
        asSuperuser(
                "alter table ledger disable trigger all",
                "update ledger set at = at + interval '1 hour' where seq = " + last);
        try (Connection connection = TestPostgres.superuser()) {
            client.create(item).then().statusCode(201);

            assertThat(TestPostgres.text(
                            connection,
                            "select string_agg(seq || ' ' || (at > now() + interval '50 minutes'), ', ' order by seq)"
                                    + " from ledger where seq >= " + last))
                    .isEqualTo(last + " true, " + (last + 1) + " true");
        } finally {
            asSuperuser(
                    "delete from item where slug = '" + item.get("slug").asText() + "'",
                    "delete from ledger where seq > " + last,
                    "update ledger set at = at - interval '1 hour' where seq = " + last,
                    "alter table ledger enable trigger all");
        }
        assertThat(client.verification().get("intact").asBoolean()).isTrue();
    }

    /** Alters the ledger as only a superuser can, looks, and puts everything back. */
    private void tampered(String sql, Runnable look) throws SQLException {
        assertThat(client.verification().get("intact").asBoolean()).isTrue();
        asSuperuser(
                "create table ledger_before as select * from ledger", "alter table ledger disable trigger all", sql);
        try {
            look.run();
        } finally {
            asSuperuser(
                    "delete from ledger",
                    "insert into ledger select * from ledger_before",
                    "alter table ledger enable trigger all",
                    "drop table ledger_before");
        }
        assertThat(client.verification().get("intact").asBoolean()).isTrue();
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = TestPostgres.superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void theHeadIsSignedWithAKeyThatEveryoneCanSee() throws JoseException {
        JsonNode head = json(client.reader().get("ledger/head"));
        JsonWebKeySet keys =
                new JsonWebKeySet(client.reader().get("ledger/keys").asString());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(head.get("signature").asText());
        signature.setKey(keys.findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());

        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("EdDSA");
        assertThat(signature.verifySignature()).isTrue();
        JsonNode signed = Sample.json(signature.getPayload());
        for (String member : List.of("ledger", "seq", "hash", "at")) {
            assertThat(signed.get(member)).isEqualTo(head.get(member));
        }
        assertThat(head.get("ledger").asText()).isEqualTo(sample.root() + "/ledger");
        assertThat(head.get("hash")).isEqualTo(client.verification().get("head"));
        assertThat(client.reader().get("ledger/keys").asString()).doesNotContain("\"d\"");
    }

    @Test
    void anExportProvesItselfWithoutTheDatabase() {
        JsonNode head = json(client.reader().get("ledger/head"));
        List<String> lines = export(Tokens.of("aud", "auditor")).lines().toList();

        Verification whole = LedgerExport.verify(lines.iterator());
        assertThat(whole.intact()).isTrue();
        assertThat(whole.entries()).isEqualTo(head.get("seq").asLong());
        assertThat(whole.head()).isEqualTo(head.get("hash").asText());

        List<String> altered = new ArrayList<>(lines);
        altered.set(9, lines.get(9).replaceFirst("\"actor\":\"", "$0x"));
        assertThat(LedgerExport.verify(altered.iterator()).firstBroken())
                .isEqualTo(new Verification.Break(10, "altered"));
        List<String> reordered = new ArrayList<>(lines);
        Collections.swap(reordered, 4, 5);
        assertThat(LedgerExport.verify(reordered.iterator()).firstBroken())
                .isEqualTo(new Verification.Break(5, "missing"));
    }

    @Test
    void onlyWhoWatchesOverItTakesTheLedgerAway() {
        assertThatProblem(client.as(Tokens.editor()).get("ledger/export.ndjson"))
                .is(ProblemType.FORBIDDEN);
        assertThatProblem(client.reader().get("ledger/export.ndjson")).is(ProblemType.UNAUTHENTICATED);
    }

    private String export(String token) {
        return client.as(token).get("ledger/export.ndjson").asString();
    }

    @Test
    void publicationIsToldAsACloudEvent() {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        JsonNode done = json(client.createAndPublish(item));
        long seq = done.get("version").asLong();

        Response answer = client.reader().queryParam("after", seq - 1).get("changes");

        assertThat(answer.contentType()).startsWith("application/cloudevents-batch+json");
        JsonNode event = json(answer).get(0);
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("id").asText()).isEqualTo(Long.toString(seq));
        assertThat(event.get("sequence").asText()).isEqualTo(Long.toString(seq));
        assertThat(event.get("source").asText()).isEqualTo(sample.root() + "/changes");
        assertThat(event.get("type").asText()).isEqualTo("io.govatlas.item.published");
        assertThat(event.get("subject").asText()).isEqualTo(sample.collection() + "/" + slug);
        assertThat(event.get("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(event.get("time").asText()).isEqualTo(done.get("changedAt").asText());
        assertThat(event.at("/data/revision").asInt()).isEqualTo(1);
        assertThat(event.at("/data/content")).isEqualTo(json(client.read(slug)).get("content"));
    }

    @Test
    void withdrawalIsToldWithoutContent() {
        ObjectNode item = sample.fresh();
        client.createAndPublish(item);
        long seq =
                json(client.withdraw(item.get("slug").asText())).get("version").asLong();

        JsonNode event = json(client.reader().queryParam("after", seq - 1).get("changes"))
                .get(0);

        assertThat(event.get("type").asText()).isEqualTo("io.govatlas.item.withdrawn");
        assertThat(event.get("data").has("content")).isFalse();
    }

    @Test
    void draftsAreNotTold() {
        long head = client.verification().get("entries").asLong();
        client.create(sample.fresh()).then().statusCode(201);

        assertThat(json(client.reader().queryParam("after", head).get("changes")))
                .isEmpty();
    }

    @Test
    void theFeedIsFollowedByItsLinks() {
        String address = "changes?after=0&limit=150";
        long last = 0;
        int events = 0;
        for (JsonNode page = null; page == null || !page.isEmpty(); ) {
            Response answer = client.reader().get(address);
            page = json(answer);
            for (JsonNode event : page) {
                assertThat(event.get("sequence").asLong()).isGreaterThan(last);
                last = event.get("sequence").asLong();
                events++;
            }
            address = answer.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
        assertThat(events).isGreaterThan(150);
    }

    @Test
    void aWaitingReaderIsToldOfWhatIsPublished() {
        long head = client.verification().get("entries").asLong();
        CompletableFuture<JsonNode> told = CompletableFuture.supplyAsync(() -> json(
                client.reader().queryParam("after", head).queryParam("wait", 30).get("changes")));
        ObjectNode item = sample.fresh();

        client.createAndPublish(item).then().statusCode(200);

        assertThat(told.join())
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.get("subject").asText())
                        .isEqualTo(sample.collection() + "/" + item.get("slug").asText()));
    }

    @Test
    void waitingForNothingEndsEmpty() {
        long head = client.verification().get("entries").asLong();
        Response answer =
                client.reader().queryParam("after", head).queryParam("wait", 1).get("changes");
        assertThat(json(answer)).isEmpty();
        assertThat(answer.header("Link")).isEqualTo("<changes?after=" + head + "&limit=100&wait=1>; rel=\"next\"");
    }
}
