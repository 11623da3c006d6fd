package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The script itself: what it says to a wrong call, in both languages, and how it ends. */
class CommandLineTest {

    private record Outcome(int exit, String said) {}

    @Test
    void helpNamesEveryCommandInTheLanguageOfTheTerminal() throws Exception {
        assertThat(govatlas("en_US.UTF-8", "help")).satisfies(help -> {
            assertThat(help.exit()).isZero();
            assertThat(help.said()).contains("up", "token", "test", "--data-dir");
        });
        assertThat(govatlas("zh_CN.UTF-8", "help").said()).contains("用法", "启动整套服务");
    }

    @Test
    void unknownCommandIsOneSentence() throws Exception {
        Outcome outcome = govatlas("en_US.UTF-8", "fly");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.said().strip().lines()).hasSize(1);
        assertThat(outcome.said()).contains("fly");
    }

    @Test
    void wrongJdkIsOneSentenceThatSaysWhatToDo() throws Exception {
        Outcome outcome = govatlas(Map.of("LANG", "en_US.UTF-8", "JAVA_HOME", "/nowhere"), "up");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.said().strip().lines()).hasSize(1);
        assertThat(outcome.said()).contains("/nowhere", "JDK 17");
    }

    private static Outcome govatlas(String language, String... words) throws IOException, InterruptedException {
        return govatlas(Map.of("LANG", language), words);
    }

    private static Outcome govatlas(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", Path.of("..", "govatlas").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("LC_ALL");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
