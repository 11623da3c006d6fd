package io.govatlas.comparison.rules;

import java.util.HashMap;
import java.util.Map;

/** Where the figures about a subject and its peers come from. */
@FunctionalInterface
public interface Figures {

    Figures NONE = indicator -> Map.of();

    /** What is known of an indicator; a fact that is absent is unknown. */
    Map<FigureFact, Object> of(String indicator);

    /** The same, each indicator worked out once; for one thread. */
    default Figures once() {
        Map<String, Map<FigureFact, Object>> known = new HashMap<>();
        return indicator -> known.computeIfAbsent(indicator, this::of);
    }
}
