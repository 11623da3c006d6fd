package io.govatlas.comparison.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.platform.text.LocalizedText;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void momentIsWrittenAsItIsSaid() {
        assertThat(Texts.moment(Instant.parse("2026-03-04T05:06:59.932866Z")))
                .isEqualTo(new LocalizedText("2026年3月4日 05:06（UTC）", "4 March 2026, 05:06 UTC"));
    }
}
