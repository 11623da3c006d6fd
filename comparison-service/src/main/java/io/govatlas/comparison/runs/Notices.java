package io.govatlas.comparison.runs;

import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** What is said of a run beyond what the engine says. */
final class Notices {

    private static final int NAMED = 20;

    private Notices() {}

    static LocalizedText notRanked(List<String> indicators) {
        String codes = String.join(", ", indicators);
        return new LocalizedText(
                "发布方声明下列指标不构成排名，因此只给出得分与分档：" + codes + "。如仍需排名，请在 rankingConsent 中逐一列明这些指标。",
                "Scores and bands only: those who publish " + codes
                        + " say that it is not a ranking. To be ranked all the same, name these indicators in rankingConsent.");
    }

    static Remark mixedEditions(List<String> indicators) {
        String codes = String.join(", ", indicators);
        return new Remark(
                "run.mixed-editions",
                new LocalizedText(
                        "下列指标的数据出自不同的方法版本，经请求同意后合并使用，跨期变化可能只是方法变化所致：" + codes + "。",
                        "Figures of several method editions are used together, as asked for: " + codes
                                + ". Change over time may be a change of method."));
    }

    static Remark nothingDrawn() {
        return new Remark(
                "run.nothing-drawn",
                new LocalizedText(
                        "定义没有设定任何可能改变位次的不确定因素（权重浮动或其他方法），因此区间只有一个位次；这不表示位次是确定的，而是其误差未知。",
                        "Nothing is drawn that could move a rank, neither weights nor methods, so that intervals have one place:"
                                + " not because ranks are certain, but because nothing is assumed about how far they may be off."));
    }

    /** The first of them by name. */
    static Remark unobserved(List<String> units) {
        String names = String.join(", ", units.subList(0, Math.min(NAMED, units.size())));
        String more = units.size() > NAMED ? " …" : "";
        return new Remark(
                "run.unobserved",
                new LocalizedText(
                        "有 " + units.size() + " 个单元没有任何一个自身的数据，所用数据全部为填补，其得分与位次不反映自身情况：" + names + more
                                + "。可用 screen 步骤将其排除。",
                        "Not a single figure of their own: " + names + more + " (" + units.size()
                                + "). All of theirs are filled in, so that score and rank say nothing about them; a screen step"
                                + " leaves such units out."));
    }

    static Remark manyCells(long notes) {
        return new Remark(
                "run.many-cells",
                new LocalizedText(
                        "对单个数据的说明共有 " + notes + " 条，此处不逐条列出；stages 给出每一步之后的数据表，从中可看出哪些缺失、插补或调整过。",
                        notes
                                + " notes on single figures are too many to list here; stages has the table after each step,"
                                + " which shows what is missing, filled in or moved."));
    }
}
