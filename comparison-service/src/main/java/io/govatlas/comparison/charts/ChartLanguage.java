package io.govatlas.comparison.charts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages of pictures, as they are asked for. */
@Schema(description = "Language of the picture")
enum ChartLanguage {
    @JsonProperty("zh")
    CHINESE(Language.ZH),
    @JsonProperty("en")
    ENGLISH(Language.EN);

    final Language language;

    ChartLanguage(Language language) {
        this.language = language;
    }
}
