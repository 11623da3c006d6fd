package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.govatlas.platform.ledger.LedgerRow;
import io.govatlas.platform.ledger.Link;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long {@code ./govatlas verify} takes for 100,000 rows of about 1 kB. Run alone:
 * {@code mvn -pl platform,suite -Dtest=VerifyBench -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
class VerifyBench {
    private static final int ROWS = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @TempDir
    private Path temp;

    @Test
    void aHundredThousandRows() throws IOException {
        Path export = temp.resolve("ledger.ndjson");
        write(export);
        System.out.printf("%d rows, %d MB%n", ROWS, Files.size(export) / 1_000_000);
        for (int i = 0; i < 3; i++) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), Words.Language.EN);
            long start = System.nanoTime();
            new ExportCheck(new VerifyOptions(export, Optional.empty(), temp), screen).run();
            System.out.printf("verified in %d ms%n", (System.nanoTime() - start) / 1_000_000);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains(ROWS + " rows, all as they were written");
        }
    }

    private static void write(Path export) throws IOException {
        String snapshot = "{\"text\":\"" + "一二三四五六七八".repeat(32) + "\"}";
        String previous = Link.GENESIS;
        try (BufferedWriter lines = Files.newBufferedWriter(export)) {
            for (int seq = 1; seq <= ROWS; seq++) {
                LedgerRow sealed = row(
                        seq,
                        snapshot,
                        previous,
                        row(seq, snapshot, previous, "").digest());
                lines.write(JSON.writeValueAsString(sealed));
                lines.newLine();
                previous = sealed.hash();
            }
        }
    }

    private static LedgerRow row(int seq, String snapshot, String previous, String hash) {
        return new LedgerRow(
                seq,
                Instant.ofEpochSecond(1_700_000_000L + seq, 123_456_000),
                "ada",
                "192.0.2.1",
                "0af7651916cd43dd8448eb211c80319c",
                null,
                "sources",
                "s-" + seq,
                1,
                "DRAFTED",
                snapshot,
                previous,
                hash);
    }
}
