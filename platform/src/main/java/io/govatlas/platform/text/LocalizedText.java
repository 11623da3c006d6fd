package io.govatlas.platform.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A text in Chinese and English. A draft may still lack one; nothing is published without both. */
public record LocalizedText(
        @Size(max = 4000) @NotBlank(groups = ForPublication.class)
        String zh,

        @Size(max = 4000) @NotBlank(groups = ForPublication.class)
        String en) {

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
