package io.govatlas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.ledger.Operation;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.problem.Texts;
import io.govatlas.platform.publication.State;
import io.govatlas.platform.text.Language;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Turkish has an i of its own: whatever is named in lower case must not depend on where the server stands. */
class TurkishTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void namesInLowerCase() {
        assertThat(ProblemType.INVALID_REQUEST.slug()).isEqualTo("invalid-request");
        assertThat(State.IN_REVIEW).hasToString("in-review");
        assertThat(Operation.WITHDRAWN).hasToString("withdrawn");
        assertThat(Operation.SUBMITTED).hasToString("submitted");
    }

    @Test
    void textsAndNumbers() {
        assertThat(ProblemType.NOT_FOUND.title(Language.EN)).isEqualTo("Not found");
        assertThat(ProblemType.NOT_FOUND.title(Language.ZH)).isEqualTo("未找到");
        assertThat(Texts.get(Language.EN, "body-too-large", 1_048_576)).contains("1048576");
        assertThat(Language.of("ZH-Hans-CN, TR")).isEqualTo(Language.ZH);
    }
}
