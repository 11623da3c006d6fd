package io.govatlas.suite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor takes a ledger away and checks it at home. */
class ProofJourney {
    private static final RunningSuite SUITE = RunningSuite.get();
    private static final String LEDGER = "/api/v1/domestic/ledger/";

    @TempDir
    private Path home;

    private List<String> lines;

    @BeforeEach
    void takeAway() throws IOException {
        save("head.json", given().get(SUITE.gateway() + LEDGER + "head").asString());
        save("keys.json", given().get(SUITE.gateway() + LEDGER + "keys").asString());
        String export = given().auth()
                .oauth2(SUITE.token("aud", "auditor"))
                .get(SUITE.gateway() + LEDGER + "export.ndjson")
                .asString();
        lines = new ArrayList<>(export.lines().toList());
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(home.resolve(name), text);
    }

    private String check() throws IOException {
        save("ledger.ndjson", String.join("\n", lines) + "\n");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(said, true, StandardCharsets.UTF_8), Words.Language.EN);
        new ExportCheck(
                        new VerifyOptions(
                                home.resolve("ledger.ndjson"),
                                Optional.of(home.resolve("head.json")),
                                home.resolve("keys.json")),
                        screen)
                .run();
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsAsItWasWrittenIsFoundSo() throws IOException {
        assertThat(check()).contains("signature of the head is good", lines.size() + " rows, all as they were written");
    }

    @Test
    void anAlteredRowIsNamed() {
        lines.set(41, lines.get(41).replaceFirst("\"actor\":\"[^\"]+\"", "\"actor\":\"nobody\""));
        assertThatThrownBy(this::check).isInstanceOf(Failure.class).hasMessage("Row 42 was altered.");
    }

    @Test
    void aRemovedRowIsNamed() {
        lines.remove(41);
        assertThatThrownBy(this::check).hasMessage("Row 42 is missing.");
    }

    @Test
    void aRemovedEndIsNamedByTheHeadThatWasSigned() {
        lines.remove(lines.size() - 1);
        assertThatThrownBy(this::check).hasMessage("Row " + (lines.size() + 1) + " is missing.");
    }

    @Test
    void rowsInAnotherOrderAreNamed() {
        Collections.swap(lines, 10, 11);
        assertThatThrownBy(this::check).hasMessage("Row 11 is missing.");
    }

    @Test
    void whatIsNoRowIsNamed() {
        lines.set(3, "not a row");
        assertThatThrownBy(this::check).hasMessage("Row 4 was altered.");
    }

    @Test
    void aHeadThatWasNotSignedIsNotBelieved() throws IOException {
        save(
                "head.json",
                Files.readString(home.resolve("head.json"))
                        .replaceFirst("\"signature\":\"([^.]+)\\.[^.]+", "\"signature\":\"$1.e30"));
        assertThatThrownBy(this::check).hasMessageContaining("is not good");
    }
}
