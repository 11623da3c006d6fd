package io.govatlas.comparison.rules;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What one condition sees of one subject and its peers. Each fact is found when it is first asked for. */
public final class Facts {

    private final Function<Fact, Object> finding;
    private final Figures figures;
    private final Map<Fact, Object> found = new EnumMap<>(Fact.class);

    /** @param finding gives null for what is unknown */
    public Facts(Function<Fact, Object> finding, Figures figures) {
        this.finding = finding;
        this.figures = figures.once();
    }

    Facts(Map<Fact, Object> values, Figures figures) {
        this(values::get, figures);
    }

    public Object get(Fact fact) {
        Object known = found.get(fact);
        if (known == null) {
            Object value = finding.apply(fact);
            known = value == null ? fact.unknown() : value;
            found.put(fact, known);
        }
        return known;
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

    /** @throws RankWithoutInterval where there is a value and no rank that could be told with its interval */
    Object get(FigureFact fact, String indicator) {
        Map<FigureFact, Object> known = figures.of(indicator);
        if (fact.aboutRank() && known.containsKey(FigureFact.VALUE) && !known.containsKey(fact)) {
            throw new RankWithoutInterval(indicator);
        }
        return known.getOrDefault(fact, fact.unknown());
    }

    /** A rank that nothing tells the interval of, and that is therefore not told. */
    static final class RankWithoutInterval extends RuntimeException {

        private static final long serialVersionUID = 1;

        RankWithoutInterval(String indicator) {
            super(indicator, null, false, false);
        }
    }

    Map<String, Object> byName(Iterable<Fact> asked) {
        Map<String, Object> byName = new LinkedHashMap<>();
        asked.forEach(fact -> byName.put(fact.word(), get(fact)));
        return byName;
    }
}
