package io.govatlas.suite.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.suite.RunningSuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the README give the answers the README shows; an ellipsis there stands for anything. */
class ReadmeJourney {

    private static final Pattern COMMAND_AND_ANSWER =
            Pattern.compile("```\\n(curl [^\\n]+)\\n```\\n```\\n([^`]+)\\n```");

    private final RunningSuite suite = RunningSuite.get();

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void commandsGiveTheAnswersShown(String file) throws IOException, InterruptedException {
        String readme = Files.readString(suite.root().resolve(file));
        List<MatchResult> commands =
                COMMAND_AND_ANSWER.matcher(readme).results().toList();

        assertThat(commands).hasSize(3);
        for (MatchResult command : commands) {
            String answer = run(command.group(1).replace("http://localhost:8080", suite.gateway()));
            assertThat(answer)
                    .as(command.group(1))
                    .containsSubsequence(command.group(2).split("…"));
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return answer;
    }
}
