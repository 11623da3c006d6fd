package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String NAME = "GOVATLAS_COUNTRY_PASSWORD";

    @TempDir
    private Path temp;

    @Test
    void aPasswordIsMadeOnceAndKeptPrivately() throws IOException {
        Path file = temp.resolve("secrets");
        String made = Secrets.load(file, Map.of()).get(NAME);
        assertThat(made).hasSizeGreaterThan(40);
        assertThat(Secrets.load(file, Map.of()).get(NAME)).isEqualTo(made);
        assertThat(DataFolderTest.permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void noTwoPasswordsAreTheSame() {
        Secrets secrets = Secrets.load(temp.resolve("secrets"), Map.of());
        assertThat(secrets.get(NAME)).isNotEqualTo(secrets.get("GOVATLAS_MODEL_PASSWORD"));
    }

    @Test
    void aGivenPasswordWinsAndIsNotWrittenDown() {
        Path file = temp.resolve("secrets");
        assertThat(Secrets.load(file, Map.of(NAME, "given")).get(NAME)).isEqualTo("given");
        assertThat(Files.exists(file)).isFalse();
    }
}
