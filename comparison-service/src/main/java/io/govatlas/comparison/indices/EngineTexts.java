package io.govatlas.comparison.indices;

import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.Finding;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** What the engine says, in both languages: its keys are those of {@code engine.properties}. */
public final class EngineTexts {

    private static final TwoLanguages TEXTS = new TwoLanguages("engine");

    private EngineTexts() {}

    public static LocalizedText of(EngineException exception) {
        return of(exception.key(), exception.arguments());
    }

    public static LocalizedText of(Finding finding) {
        return of(finding.key(), finding.arguments());
    }

    private static LocalizedText of(String key, List<Object> arguments) {
        return TEXTS.of(key, arguments);
    }
}
