package io.govatlas.comparison.charts;

import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** What pictures say, in the language of one of them. */
final class Words {

    /* how many units a description names, before it only counts the others */
    private static final int NAMED = 12;

    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    String of(String zh, String en) {
        return new LocalizedText(zh, en).in(language);
    }

    String list(List<String> items) {
        return String.join(of("、", ", "), items);
    }

    String named(List<String> items) {
        int others = items.size() - NAMED;
        return others <= 0
                ? list(items)
                : list(items.subList(0, NAMED))
                        + of("等%d个单位".formatted(items.size()), " and %d more".formatted(others));
    }

    /** The same digits whatever the machine's locale. */
    static NumberFormat number(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    static String score(double value) {
        return number(Math.abs(value) < 10 ? "0.000" : "0.0").format(value);
    }

    /** For the narrow room of a cell: at most five digits. */
    static String brief(double value) {
        double size = Math.abs(value);
        if (size >= 100_000 || size > 0 && size < 0.001) {
            return number("0.#E0").format(value);
        }
        return number(size < 10 ? "0.000" : size < 1000 ? "0.0" : "0").format(value);
    }

    static String interval(Interval interval, String pattern) {
        NumberFormat format = number(pattern);
        return interval.isKnown() ? format.format(interval.low()) + "–" + format.format(interval.high()) : "?";
    }

    /** {@code 3 (2–6)}. */
    String rank(Standing standing) {
        if (standing.isRanked()) {
            return number("0.#").format(standing.rank()) + " (" + interval(standing.ranks(), "0.#") + ")";
        }
        return standing.isScored() ? of("不排名", "not ranked") : of("无得分", "no score");
    }

    /** {@code 3 (2–6) ≈ 5}. */
    String counted(Standing standing) {
        int peers = standing.notDistinguishableFrom().size();
        return rank(standing) + (standing.isRanked() ? " ≈ " + (peers == 0 ? of("无", "none") : peers) : "");
    }

    /** {@code ≈ 5: Estonia, Iceland…}, as much as there is room for; the number is never left out. */
    String peers(Standing standing, Typeface face, double room) {
        if (!standing.isRanked()) {
            return "";
        }
        List<String> peers = standing.notDistinguishableFrom();
        return peers.isEmpty()
                ? of("≈ 无", "≈ none")
                : Setting.cut("≈ %d%s%s".formatted(peers.size(), of("：", ": "), list(peers)), face, room);
    }

    /** The whole truth about a unit as a sentence, for readers who cannot see the picture. */
    String sentence(Standing standing) {
        if (!standing.isScored()) {
            return of("%s：无得分。", "%s: no score.").formatted(standing.name());
        }
        String scores = standing.scores().isKnown() ? " (" + interval(standing.scores(), "0.000") + ")" : "";
        if (!standing.isRanked()) {
            return of("%s：得分%s%s。", "%s: score %s%s.").formatted(standing.name(), score(standing.score()), scores);
        }
        String peers = standing.notDistinguishableFrom().isEmpty()
                ? of("与其他单位均可区分", "distinguishable from every other unit")
                : of("与%s无法区分", "not distinguishable from %s").formatted(named(standing.notDistinguishableFrom()));
        return of("%s：得分%s%s，位次%s，%s。", "%s: score %s%s, rank %s, %s.")
                .formatted(standing.name(), score(standing.score()), scores, rank(standing), peers);
    }

    String level(Caption caption) {
        return number("0.#").format(caption.level() * 100) + "%";
    }

    /** What intervals and the sign ≈ mean, under every picture that has a rank; or why it has none. */
    String guide(Caption caption) {
        if (!caption.notice().isEmpty()) {
            return caption.notice();
        }
        String draws = number("#,##0").format(caption.draws());
        return of(
                        "位次后的括号为%1$s区间（依据%2$s次蒙特卡罗抽样）；“≈”后为无法与之区分的单位：两者孰先孰后，抽样结果并不稳定，不宜据此排先后。",
                        "In brackets after a rank: its %1$s interval over %2$s Monte-Carlo draws. After “≈”: the units it is"
                                + " not distinguishable from, since the draws do not agree which of the two is ahead.")
                .formatted(level(caption), draws);
    }

    /** The lines at the foot of every picture. */
    List<String> source(Caption caption) {
        return List.of(
                of("指数：%s · 版本：%s · 时期：%s · 运行：%s", "Index: %s · Edition: %s · Period: %s · Run: %s")
                        .formatted(caption.index(), caption.edition(), caption.period(), caption.run()),
                of("来源：%s", "Source: %s").formatted(caption.source()));
    }
}
