package io.govatlas.comparison.indices;

import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.engine.Finding;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.Map;

/** What the engine says, in both languages: its keys are those of {@code engine.properties}. */
public final class EngineTexts {

    private static final TwoLanguages TEXTS = new TwoLanguages("engine");

    /** The engine knows aggregations by the names of their types. */
    private static final Map<Object, Object> MEANS = Map.of(
            "Geometric", new LocalizedText("几何平均", "geometric mean"),
            "Harmonic", new LocalizedText("调和平均", "harmonic mean"),
            "Power", new LocalizedText("幂平均", "power mean"),
            "Median", new LocalizedText("中位数", "median"),
            "Minimum", new LocalizedText("最小值", "minimum"),
            "Owa", new LocalizedText("有序加权平均", "ordered weighted average"),
            "Copeland", new LocalizedText("科普兰法", "method of Copeland"),
            "Mpi", new LocalizedText("马齐奥塔—帕累托指数", "Mazziotta–Pareto index"),
            "Ampi", new LocalizedText("调整的马齐奥塔—帕累托指数", "adjusted Mazziotta–Pareto index"),
            "MeanMin", new LocalizedText("对最弱项加以惩罚的均值", "mean less a penalty for the weakest"));

    private EngineTexts() {}

    public static LocalizedText of(EngineException exception) {
        return of(exception.key(), exception.arguments());
    }

    public static LocalizedText of(Finding finding) {
        return of(finding.key(), finding.arguments());
    }

    private static LocalizedText of(String key, List<Object> arguments) {
        return TEXTS.of(
                key,
                key.startsWith("engine.aggregate.") || key.startsWith("engine.explain.")
                        ? arguments.stream()
                                .map(each -> MEANS.getOrDefault(each, each))
                                .toList()
                        : arguments);
    }
}
