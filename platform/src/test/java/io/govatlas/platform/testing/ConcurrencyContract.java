package io.govatlas.platform.testing;

import static io.govatlas.platform.testing.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many hands at once. */
public abstract class ConcurrencyContract {
    private static final int WRITERS = 20;

    private final Sample sample;
    private final Client client;
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);

    protected ConcurrencyContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** Runs all of them from the same moment on. */
    private <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> task : tasks) {
            running.add(threads.submit(() -> {
                start.await();
                return task.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : running) {
            results.add(future.get());
        }
        return results;
    }

    @Test
    void ofTwoWritersOnOneItemExactlyOneWins() throws Exception {
        ObjectNode item = sample.fresh();
        client.create(item).then().statusCode(201);
        for (int round = 0; round < 20; round++) {
            String etag = client.etag(item.get("slug").asText());
            ObjectNode ours = named(item, "ours " + round);
            ObjectNode theirs = named(item, "theirs " + round);

            List<Integer> answers = together(List.of(
                    () -> client.edit(ours, etag).statusCode(),
                    () -> client.edit(theirs, etag).statusCode()));

            assertThat(answers).as("round %d", round).containsExactlyInAnyOrder(200, 412);
            String winner = answers.get(0) == 200 ? "ours " + round : "theirs " + round;
            assertThat(json(client.workingCopy(item.get("slug").asText()))
                            .at("/content/name/en")
                            .asText())
                    .isEqualTo(winner);
        }
    }

    /** Who is not let in, because the machine is busy with others, comes back and hears how it went. */
    @Test
    void ofTwentyWritersWithOneVersionExactlyOneWins() throws Exception {
        ObjectNode item = sample.fresh();
        String etag = client.create(item).header("ETag");

        List<Integer> answers = together(IntStream.range(0, WRITERS)
                .mapToObj(writer -> (Callable<Integer>) () -> Client.inTurn(
                                () -> client.edit(named(item, "writer " + writer), etag))
                        .statusCode())
                .toList());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(WRITERS - 1);
        String winner = "writer " + answers.indexOf(200);
        assertThat(json(client.workingCopy(item.get("slug").asText()))
                        .at("/content/name/en")
                        .asText())
                .isEqualTo(winner);
    }

    private static ObjectNode named(ObjectNode item, String english) {
        ObjectNode other = item.deepCopy();
        ((ObjectNode) other.get("name")).put("en", english);
        return other;
    }

    @Test
    void ofTwoCreatorsOfOneSlugExactlyOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            ObjectNode item = sample.fresh();
            List<Integer> answers = together(List.of(
                    () -> client.create(item).statusCode(),
                    () -> client.create(item).statusCode()));
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void theFeedReadWhileManyWriteLacksNothing() throws Exception {
        long head = client.verification().get("entries").asLong();
        int perWriter = 3;
        Future<List<Long>> reader = threads.submit(() -> follow(head, WRITERS * perWriter));

        together(IntStream.range(0, WRITERS)
                .mapToObj(writer -> (Callable<Integer>) () -> {
                    for (int i = 0; i < perWriter; i++) {
                        client.createAndPublish(sample.fresh()).then().statusCode(200);
                    }
                    return 0;
                })
                .toList());

        List<Long> told = reader.get();
        assertThat(told).isSorted().doesNotHaveDuplicates().isEqualTo(published(head));
        assertThat(client.verification().get("intact").asBoolean()).isTrue();
    }

    private List<Long> follow(long head, int count) {
        List<Long> told = new ArrayList<>();
        long after = head;
        while (told.size() < count) {
            JsonNode events = json(client.reader()
                    .queryParam("after", after)
                    .queryParam("wait", 10)
                    .get("changes"));
            for (JsonNode event : events) {
                after = event.get("sequence").asLong();
                told.add(after);
            }
        }
        return told;
    }

    private static List<Long> published(long head) throws SQLException {
        try (Connection connection = TestPostgres.superuser()) {
            String all = TestPostgres.text(
                    connection,
                    "select string_agg(seq::text, ',' order by seq) from ledger where operation = 'PUBLISHED' and seq"
                            + " > "
                            + head);
            return java.util.Arrays.stream(all.split(",")).map(Long::valueOf).toList();
        }
    }
}
