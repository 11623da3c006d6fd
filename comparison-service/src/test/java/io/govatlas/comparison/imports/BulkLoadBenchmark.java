package io.govatlas.comparison.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.upstream.OwnersStub;
import io.govatlas.platform.testing.TestPostgres;
import io.govatlas.platform.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * A million observations: how long a bare COPY into their table takes, with its primary key, and how long a load over HTTP
 * takes, from the first byte sent to the end of the job. Not part of the build: docs/benchmarks.md says how to run it.
 */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(OwnersStub.class)
class BulkLoadBenchmark {

    private static final int PERIODS = 516;
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 4;

    @TestHTTPResource("/api/v1/analysis/imports?dataset=" + Figures.DATASET)
    URI imports;

    @TempDir
    Path folder;

    @Test
    void millionObservations() throws Exception {
        Figures.publishDefinitions();
        Figures.publishAmounts();
        Path table = folder.resolve("table.csv");
        Path tuples = folder.resolve("tuples");
        write(table, tuples);
        print(
                "%s, %d processors, maximum heap %d MB",
                System.getProperty("java.vm.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        for (int round = 1; round <= ROUNDS; round++) {
            double bare = copy(tuples);
            clean();
            resetPeak();
            long start = System.nanoTime();
            Response job = load(table);
            double load = (System.nanoTime() - start) / 1e9;
            assertThat(job.jsonPath().getInt("result.added")).as(job.asString()).isEqualTo(ROWS);
            print(
                    "round %d: bare COPY %.2f s, load %.2f s, ratio %.2f, peak heap %d MB",
                    round, bare, load, bare / load, peak() >> 20);
            if (round == ROUNDS) {
                start = System.nanoTime();
                assertThat(load(table).jsonPath().getInt("result.unchanged")).isEqualTo(ROWS);
                print("the same again: %.2f s", (System.nanoTime() - start) / 1e9);
            }
            clean();
        }
    }

    private Response load(Path table) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(imports)
                .header("Authorization", "Bearer " + Tokens.editor())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(table))
                .build();
        HttpResponse<String> accepted = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        String job = accepted.headers().firstValue("Location").orElseThrow();
        Response state = Figures.ended(job);
        while (List.of("queued", "running").contains(state.<String>path("state"))) {
            state = Figures.ended(job);
        }
        return state;
    }

    /** The same rows twice: as an editor sends them, and as COPY takes them, with numbers in the place of names. */
    private static void write(Path table, Path tuples) throws IOException, SQLException {
        List<String> areas = areas();
        Random random = new Random(1);
        try (BufferedWriter rows = Files.newBufferedWriter(table);
                BufferedWriter copies = Files.newBufferedWriter(tuples)) {
            rows.write("indicator,area,period,value,status,note,rank\n");
            int count = 0;
            for (int i = 0; count < ROWS; i++) {
                for (int a = 0; a < areas.size(); a++) {
                    for (int p = 0; p < PERIODS && count < ROWS; p++, count++) {
                        String period = "%d-%02d".formatted(1980 + p / 12, 1 + p % 12);
                        double value = random.nextInt(1_000_000) / 1e4;
                        rows.write(Figures.amount(i) + "," + areas.get(a) + "," + period + "," + value + ",normal,,\n");
                        copies.write(-1 - i * areas.size() - a + "\t" + period + "\t" + value + "\tA\t\\N\tN\t0\n");
                    }
                }
            }
        }
    }

    private static double copy(Path tuples) throws SQLException, IOException {
        try (Connection connection = TestPostgres.superuser();
                InputStream in = Files.newInputStream(tuples)) {
            long start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy observation (series, period, value, status, note, rank, batch) from stdin",
                            in,
                            1 << 16);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** The table as it was, without what is dead in it. */
    private static void clean() throws SQLException {
        try (Connection connection = TestPostgres.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from observation where series < 0 or series in"
                    + " (select id from series where dataset = '" + Figures.DATASET + "')");
            statement.execute("vacuum observation");
            statement.execute("checkpoint");
        }
    }

    private static List<String> areas() {
        List<String> areas = new ArrayList<>();
        for (String kind : List.of("country", "province")) {
            Response page = io.restassured.RestAssured.given()
                    .queryParam("kind", kind)
                    .queryParam("limit", 200)
                    .get(Figures.ANALYSIS + "subjects");
            page.jsonPath()
                    .getList("items.id", String.class)
                    .forEach(id -> areas.add(id.substring(id.indexOf(':') + 1)));
        }
        return areas;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void resetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(format + "%n", arguments);
    }
}
