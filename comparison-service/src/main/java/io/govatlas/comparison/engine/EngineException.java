package io.govatlas.comparison.engine;

import java.util.List;

/** The engine cannot take what it was given; key and arguments let the caller say so in any language. */
public class EngineException extends IllegalArgumentException {

    private final transient Finding finding;

    EngineException(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.finding = Finding.of(key, arguments);
    }

    public String key() {
        return finding.key();
    }

    public List<Object> arguments() {
        return finding.arguments();
    }
}
