package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static final Path ROOT = Path.of("/project");

    @Test
    void upStandsOnItsDefaults() {
        assertThat(up("")).isEqualTo(new UpOptions(8080, "127.0.0.1", Path.of("/project/.govatlas"), false));
    }

    @Test
    void upTakesEveryOptionInBothForms() {
        assertThat(up("--port 9000 --host=0.0.0.0 --data-dir /data --fresh"))
                .isEqualTo(new UpOptions(9000, "0.0.0.0", Path.of("/data"), true));
    }

    @Test
    void theOptionWinsOverTheEnvironmentAndTheLastOptionOverTheFirst() {
        Map<String, String> environment = Map.of("GATEWAY_PORT", "7000");
        assertThat(UpOptions.parse(List.of(), environment, ROOT).port()).isEqualTo(7000);
        assertThat(UpOptions.parse(List.of("--port", "1", "--port", "2"), environment, ROOT)
                        .port())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 1",
                "--port",
                "--port=",
                "--port 0",
                "--port 65536",
                "--port 8o80",
                "--fresh=yes",
                "extra"
            })
    void upRefusesWhatItDoesNotUnderstand(String words) {
        Failure failure = catchThrowableOfType(Failure.class, () -> up(words));
        assertThat(failure.exitCode()).isEqualTo(Failure.WRONG_CALL);
        assertThat(failure.words().zh()).isNotEqualTo(failure.words().en());
    }

    @Test
    void eachRoleHasAUserOfItsOwnUnlessOneIsNamed() {
        assertThat(token("--role editor").user()).isEqualTo("local-editor");
        assertThat(token("--role reviewer").user()).isEqualTo("local-reviewer");
        assertThat(token("--role editor --role reviewer --user 李雷").roles()).containsExactly("editor", "reviewer");
    }

    @Test
    void lifetimesHaveAUnit() {
        assertThat(token("--role editor").lifetime()).isEqualTo(Duration.ofHours(1));
        assertThat(token("--role editor --ttl 90s").lifetime()).isEqualTo(Duration.ofSeconds(90));
        assertThat(token("--role editor --ttl 24h").lifetime()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--role king", "--role editor --ttl 25h", "--role editor --ttl 0s", "--role editor --ttl 10"
            })
    void tokenRefusesWhatItDoesNotUnderstand(String words) {
        assertThat(catchThrowableOfType(Failure.class, () -> token(words)).exitCode())
                .isEqualTo(Failure.WRONG_CALL);
    }

    private static UpOptions up(String words) {
        return UpOptions.parse(split(words), Map.of(), ROOT);
    }

    private static TokenOptions token(String words) {
        return TokenOptions.parse(split(words), ROOT);
    }

    private static List<String> split(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
