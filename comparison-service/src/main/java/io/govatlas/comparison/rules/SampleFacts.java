package io.govatlas.comparison.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Facts to try a condition on: every combination of telling values where they are not too many, and otherwise a fixed
 * choice of them. Telling are 0, 1, 2, the numbers of the condition itself and their neighbours, and empty and long lists.
 */
final class SampleFacts {

    /** Longer than any list of concepts ought to be. */
    static final int LONG_LIST = 64;

    private static final int MOST = 2000;

    private final List<Slot> slots = new ArrayList<>();
    private final Set<Long> numbers = new LinkedHashSet<>(List.of(0L, 1L, 2L, 5L));
    private final Set<Double> decimals = new LinkedHashSet<>(List.of(0.0, 1.0, -1.5));
    private final Set<String> words = new LinkedHashSet<>();

    /** One fact that the condition reads, and the values to try: a figure where an indicator is named. */
    private record Slot(Fact fact, FigureFact figure, String indicator, List<?> values) {}

    private SampleFacts(AskedFacts asked, CelAbstractSyntaxTree tree) {
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .filter(node -> node.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT)
                .forEach(node -> learn(node.constant()));
        asked.plain().forEach(fact -> slots.add(new Slot(fact, null, null, values(fact.unknown()))));
        asked.figures()
                .forEach((indicator, figures) -> figures.forEach(
                        figure -> slots.add(new Slot(null, figure, indicator, values(figure.unknown())))));
    }

    static Iterable<Facts> of(AskedFacts asked, CelAbstractSyntaxTree tree) {
        return new SampleFacts(asked, tree).samples();
    }

    private void learn(CelConstant constant) {
        switch (constant.getKind()) {
            case INT64_VALUE ->
                numbers.addAll(List.of(constant.int64Value(), constant.int64Value() - 1, constant.int64Value() + 1));
            case DOUBLE_VALUE -> decimals.addAll(List.of(constant.doubleValue(), constant.doubleValue() + 1));
            case STRING_VALUE -> words.add(constant.stringValue());
            default -> {
                // nothing to learn from truth values
            }
        }
    }

    private List<?> values(Object like) {
        if (like instanceof Boolean) {
            return List.of(false, true);
        }
        if (like instanceof Long) {
            return List.copyOf(numbers);
        }
        if (like instanceof Double) {
            return List.copyOf(decimals);
        }
        List<String> filled = new ArrayList<>(words);
        IntStream.range(filled.size(), LONG_LIST).forEach(i -> filled.add("concept-" + i));
        return List.of(List.of(), List.copyOf(words), filled);
    }

    private List<Facts> samples() {
        long all = slots.stream().mapToLong(slot -> slot.values.size()).reduce(1, SampleFacts::bounded);
        List<Facts> samples = new ArrayList<>();
        Random choice = new Random(1);
        for (long i = 0; i < Math.min(all, MOST); i++) {
            samples.add(all <= MOST ? counted(i) : chosen(i, choice));
        }
        return samples;
    }

    private static long bounded(long a, long b) {
        return Math.min(a * b, MOST + 1L);
    }

    private Facts counted(long number) {
        int[] at = new int[slots.size()];
        long rest = number;
        for (int i = 0; i < at.length; i++) {
            int size = slots.get(i).values.size();
            at[i] = (int) (rest % size);
            rest /= size;
        }
        return facts(at);
    }

    /** The first two are all zeros and all at their longest; the others are drawn, the same each time. */
    private Facts chosen(long number, Random choice) {
        int[] at = new int[slots.size()];
        for (int i = 0; i < at.length; i++) {
            int size = slots.get(i).values.size();
            at[i] = number == 0 ? 0 : number == 1 ? size - 1 : choice.nextInt(size);
        }
        return facts(at);
    }

    private Facts facts(int[] at) {
        Map<Fact, Object> plain = new EnumMap<>(Fact.class);
        Map<String, Map<FigureFact, Object>> figures = new HashMap<>();
        for (int i = 0; i < at.length; i++) {
            Slot slot = slots.get(i);
            Object value = slot.values.get(at[i]);
            if (slot.fact != null) {
                plain.put(slot.fact, value);
            } else {
                figures.computeIfAbsent(slot.indicator, indicator -> new EnumMap<>(FigureFact.class))
                        .put(slot.figure, value);
            }
        }
        return new Facts(plain, indicator -> figures.getOrDefault(indicator, Map.of()));
    }
}
