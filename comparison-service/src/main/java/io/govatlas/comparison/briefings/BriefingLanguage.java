package io.govatlas.comparison.briefings;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.platform.text.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages of a briefing, in the order of their columns. */
@Schema(description = "Chinese, English, or both side by side")
enum BriefingLanguage {
    @JsonProperty("zh")
    ZH(List.of(Language.ZH)),
    @JsonProperty("en")
    EN(List.of(Language.EN)),
    @JsonProperty("both")
    BOTH(List.of(Language.ZH, Language.EN));

    private final List<Language> languages;

    BriefingLanguage(List<Language> languages) {
        this.languages = languages;
    }

    List<Language> languages() {
        return languages;
    }

    /** The parameter, else what the reader's {@code Accept-Language} says. */
    static BriefingLanguage chosen(BriefingLanguage asked, String acceptLanguage) {
        return asked != null ? asked : valueOf(Language.of(acceptLanguage).name());
    }
}
