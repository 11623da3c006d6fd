package io.govatlas.gateway.apidocs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.text.Language;

/** Puts the texts of {@code x-zh} in place of the English ones, or drops them. */
final class Translation {

    static final String CHINESE = "x-zh";

    private Translation() {}

    /** The document in one language; the argument stays as it is. */
    static ObjectNode of(ObjectNode bilingual, Language language) {
        ObjectNode document = bilingual.deepCopy();
        Walk.over(document, object -> {
            JsonNode texts = object.remove(CHINESE);
            if (language == Language.ZH && texts instanceof ObjectNode chinese) {
                object.setAll(chinese);
            }
        });
        return document;
    }
}
