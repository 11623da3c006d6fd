package io.govatlas.suite.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.govatlas.suite.RunningSuite;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The disk that all data and logs lie on is full for a while, under eight writers: what cannot be kept is refused, and said
 * in the log; with room again all goes on, and what was acknowledged is there once. Needs the right to mount a file system.
 */
class DiskFullFaults {
    private static final int REFUSALS = 20;
    private static final int WRITES = 150;

    private Path folder;
    private RunningSuite.Another suite;
    private String country;
    private final Map<String, Integer> seen = new TreeMap<>();
    private final List<String> drafted = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private int probes;

    @BeforeEach
    void startOnASmallDisk() throws Exception {
        folder = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "suites").toAbsolutePath()), "small")
                .toRealPath();
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=500m,mode=700", "tmpfs", folder.toString()),
                "no right to mount a small file system here");
        suite = RunningSuite.with(folder, Map.of());
        country = suite.gateway() + "/api/v1/international";
    }

    @AfterEach
    void stop() throws Exception {
        if (suite != null) {
            suite.close();
            assertThat(succeeds("umount", folder.toString())).isTrue();
        }
    }

    private static boolean succeeds(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Test
    void whatCannotBeKeptIsRefusedAndNothingIsLost() throws Exception {
        String editor = suite.token("ada", "editor");
        AtomicBoolean writing = new AtomicBoolean(true);
        KeyedWriter.Tally tally = new KeyedWriter.Tally();
        long before = KillFaults.changes(country, 0).stream().reduce(0L, Math::max);
        ExecutorService writers =
                KeyedWriter.start(country, editor, suite.token("rui", "reviewer"), "full", writing::get, tally);
        awaitWrites(tally, WRITES);

        Path ballast = fill();
        RunningSuite.await("refusals", Duration.ofSeconds(90), () -> probe(editor) >= REFUSALS);
        String said = Files.readString(folder.resolve("logs/postgresql.log"))
                + Files.readString(folder.resolve("logs/country-service.log"));
        int during = tally.acknowledged().get();
        Files.delete(ballast);
        long start = System.nanoTime();
        awaitWrites(tally, during + 8);
        long recovery = System.nanoTime() - start;
        awaitWrites(tally, during + WRITES);
        writing.set(false);
        assertThat(writers.awaitTermination(150, TimeUnit.SECONDS)).isTrue();
        System.out.printf(
                Locale.ROOT,
                "disk full: %s; %d acknowledged writes in all, %d repeated; first writes %d ms after there was room%n",
                seen,
                tally.acknowledged().get(),
                tally.repeated().get(),
                recovery / 1_000_000);

        assertThat(surprises).isEmpty();
        assertThat(tally.surprises()).isEmpty();
        assertThat(said).contains("No space left on device");
        assertThat(subjects(before)).doesNotHaveDuplicates();
        assertThat(new HashSet<>(subjects(before)))
                .as("lost 0, invented 0")
                .isEqualTo(new HashSet<>(tally.published().stream()
                        .map(slug -> "sources/" + slug)
                        .toList()));
        assertThat(drafted)
                .allSatisfy(slug -> assertThat(FeedReader.ask()
                                .auth()
                                .oauth2(editor)
                                .get(country + "/editorial/sources/" + slug)
                                .statusCode())
                        .isEqualTo(200));
        assertThat(FeedReader.ask()
                        .get(country + "/ledger/verification")
                        .jsonPath()
                        .getBoolean("intact"))
                .isTrue();
    }

    private List<String> subjects(long after) {
        List<String> subjects = new ArrayList<>();
        long last = after;
        JsonPath page = FeedReader.page(country, last, 0);
        while (!page.getList("$").isEmpty()) {
            subjects.addAll(page.getList("subject", String.class));
            List<String> sequences = page.getList("sequence", String.class);
            last = Long.parseLong(sequences.get(sequences.size() - 1));
            page = FeedReader.page(country, last, 0);
        }
        return subjects;
    }

    private static void awaitWrites(KeyedWriter.Tally tally, int writes) {
        RunningSuite.await(
                writes + " writes",
                Duration.ofSeconds(150),
                () -> tally.acknowledged().get() >= writes);
    }

    /** Takes all the room there is. */
    private Path fill() throws IOException {
        Path ballast = folder.resolve("ballast");
        byte[] block = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        return ballast;
    }

    /** One more write and one more read; returns how many writes have been refused. */
    private int probe(String editor) {
        String slug = "probe-" + probes++;
        String body = """
                {"slug": "%s", "title": {"zh": "来源", "en": "Source"}, "publisher": {"zh": "某署", "en": "Agency"},
                 "language": "en"}""".formatted(slug);
        Response write = FeedReader.ask()
                .auth()
                .oauth2(editor)
                .contentType("application/json")
                .body(body)
                .post(country + "/sources");
        boolean inOrder = write.contentType().equals("application/problem+json")
                && (write.statusCode() == 504 || write.header("Retry-After") != null);
        if (write.statusCode() == 201) {
            drafted.add(slug);
        } else if (!inOrder || !Set.of(503, 504).contains(write.statusCode())) {
            surprises.add(write.statusCode() + " " + write.asString());
        }
        seen.merge("write " + write.statusCode(), 1, Integer::sum);
        Response read = FeedReader.ask().get(country + "/cases?limit=1");
        seen.merge("read " + read.statusCode(), 1, Integer::sum);
        return seen.getOrDefault("write 503", 0);
    }
}
