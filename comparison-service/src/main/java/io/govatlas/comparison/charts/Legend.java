package io.govatlas.comparison.charts;

import java.util.List;

/** A line per unit drawn: how it is drawn, its name, score, rank with interval, and whom it cannot be told apart from. */
final class Legend {

    private static final double NAME = 46;
    private static final double SCORE = 230;
    private static final double RANK = 300;
    private static final double PEERS = 390;

    private Legend() {}

    static void draw(Sheet sheet, List<Standing> standings, String period) {
        Words words = sheet.words();
        boolean ranked = Rows.ranked(standings);
        row(
                sheet,
                period,
                words.of("得分", "Score"),
                ranked ? words.of("位次", "Rank") : "",
                ranked ? words.of("无法区分的单位", "Not distinguishable from") : "",
                Sheet.STRONG);
        for (int k = 0; k < standings.size(); k++) {
            Standing s = standings.get(k);
            sheet.sample(k, Sheet.MARGIN, sheet.y() + 13);
            row(
                    sheet,
                    s.name(),
                    s.isScored() ? Words.score(s.score()) : "–",
                    ranked ? words.rank(s) : "",
                    words.peers(s, Sheet.SMALL, Sheet.ROOM - PEERS),
                    Sheet.SMALL);
        }
    }

    private static void row(Sheet sheet, String name, String score, String rank, String peers, Typeface face) {
        double baseline = sheet.y() + 13;
        double room = SCORE - NAME - 10;
        sheet.line(Setting.cut(Setting.clean(name), face, room), face, Ink.TEXT, Sheet.MARGIN + NAME, baseline);
        sheet.line(score, face, Ink.TEXT, Sheet.MARGIN + SCORE, baseline);
        sheet.line(rank, face, Ink.TEXT, Sheet.MARGIN + RANK, baseline);
        sheet.line(peers, face, Ink.TEXT, Sheet.MARGIN + PEERS, baseline);
        sheet.space(18);
    }
}
