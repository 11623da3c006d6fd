package io.govatlas.comparison.engine;

import java.util.List;

/** Something a reader of the result must know: a message key and what to put into the message, in that order. */
public record Finding(String key, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(String key, Object... arguments) {
        return new Finding(key, List.of(arguments));
    }
}
