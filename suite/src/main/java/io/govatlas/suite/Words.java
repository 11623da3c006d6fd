package io.govatlas.suite;

import java.util.Map;

/** One text for people, in both languages. */
record Words(String zh, String en) {

    enum Language {
        ZH,
        EN;

        /** The language of the terminal; {@code ./govatlas} decides and passes it on. */
        static Language of(Map<String, String> environment) {
            return "zh".equals(environment.get("GOVATLAS_LANGUAGE")) ? ZH : EN;
        }
    }

    String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
