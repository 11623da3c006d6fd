package io.govatlas.comparison.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one condition sees of one subject and its peers. */
public final class Facts {

    private final Map<Fact, Object> values;
    private final Figures figures;

    public Facts(Map<Fact, Object> values, Figures figures) {
        this.values = values;
        this.figures = figures;
    }

    public Object get(Fact fact) {
        return values.getOrDefault(fact, fact.unknown());
    }

    public long number(Fact fact) {
        return (Long) get(fact);
    }

    public double decimal(Fact fact) {
        return (Double) get(fact);
    }

    public List<String> words(Fact fact) {
        return ((List<?>) get(fact)).stream().map(String.class::cast).toList();
    }

    public Object get(FigureFact fact, String indicator) {
        return figures.of(indicator).getOrDefault(fact, fact.unknown());
    }

    Map<String, Object> byName(Iterable<Fact> asked) {
        Map<String, Object> byName = new LinkedHashMap<>();
        asked.forEach(fact -> byName.put(fact.word(), get(fact)));
        return byName;
    }
}
