package io.govatlas.comparison.briefings;

import io.govatlas.comparison.briefings.Briefing.Block;
import io.govatlas.comparison.briefings.Briefing.Cell;
import io.govatlas.comparison.briefings.Briefing.Column;
import io.govatlas.comparison.briefings.Briefing.Detail;
import io.govatlas.comparison.briefings.Briefing.Figure;
import io.govatlas.comparison.briefings.Briefing.Line;
import io.govatlas.comparison.briefings.Briefing.Paragraph;
import io.govatlas.comparison.briefings.Briefing.Section;
import io.govatlas.comparison.briefings.Briefing.Series;
import io.govatlas.comparison.briefings.Briefing.Table;
import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.runs.CellNote;
import io.govatlas.comparison.runs.Run;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Tells a run: scores, and ranks that never stand without their interval and the units they cannot be told from. */
final class RunStory {

    static final int MOST_UNITS = 300;

    /** As many bars as a page has room for. */
    static final int MOST_BARS = 30;

    /** How many units or figures a cell names, before it only counts the others. */
    private static final int NAMED = 12;

    private static final int MOST_REMARKS = 60;

    private final Run run;
    private final LocalizedText picture;
    private final Map<String, Dataset> datasets;
    private final Site site;
    private final Notes notes;
    private final Map<String, LocalizedText> names = new HashMap<>();
    private final List<Integer> proof = new ArrayList<>();

    /** @param picture the first units as SVG, in each language */
    RunStory(Run run, LocalizedText picture, Map<String, Dataset> datasets, Site site) {
        this.run = run;
        this.picture = picture;
        this.datasets = datasets;
        this.site = site;
        this.notes = new Notes(site);
        run.units().forEach(unit -> names.put(unit.unit(), Texts.or(unit.name(), unit.unit())));
    }

    Briefing tell() {
        String permalink = site.ofAnalysis("/runs/" + run.id());
        cite(permalink);
        LocalizedText index = index();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(Texts.of("detail.index"), definition(), null));
        if (run.period() != null) {
            details.add(new Detail(Texts.of("detail.period"), Texts.same(run.period()), null));
        }
        details.add(new Detail(Texts.of("detail.run"), Texts.same(run.id()), null));
        details.add(new Detail(
                Texts.of("detail.version"),
                run.asOf() == null ? Texts.of("detail.sent-along") : Texts.same(run.asOf()),
                null));
        details.add(new Detail(Texts.of("detail.draws"), Texts.of("detail.draws.of", run.draws(), run.seed()), null));
        details.add(new Detail(Texts.of("detail.permalink"), Texts.same(permalink), permalink));
        return new Briefing(
                "run-" + run.id(),
                Texts.of("kind.run"),
                Texts.of("title.run", index),
                details,
                List.of(results(), weights(), remarks()),
                notes.all(),
                permalink,
                null);
    }

    /** The definition and its inputs, then the datasets: what every figure of the run comes from. */
    private void cite(String permalink) {
        proof.add(notes.number(
                "run",
                Texts.of("note.run", run.id(), run.engine()),
                () -> List.of(
                        run.index() == null
                                ? Line.of(definition())
                                : new Line(
                                        definition(),
                                        List.of(),
                                        site.ofAnalysis(
                                                "/indices/" + run.index().slug())),
                        new Line(Texts.of("note.inputs"), List.of(), permalink + "/inputs"),
                        new Line(
                                Texts.of("note.datasets"),
                                run.datasets().stream()
                                        .map(slug -> notes.of(slug, datasets.get(slug)))
                                        .toList(),
                                null))));
    }

    private LocalizedText index() {
        return run.index() != null
                ? run.index().name()
                : run.tree().stream()
                        .filter(node -> node.parent() == null)
                        .map(node -> Texts.or(node.name(), node.code()))
                        .findFirst()
                        .orElseThrow();
    }

    private LocalizedText definition() {
        return run.index() == null
                ? Texts.of("run.sent-along")
                : Texts.of(
                        "run.definition",
                        run.index().name(),
                        run.index().slug(),
                        run.index().revision());
    }

    private Section results() {
        List<Block> blocks = new ArrayList<>();
        if (run.notice() != null) {
            blocks.add(Paragraph.normal(run.notice()));
        }
        blocks.add(run.ranked() ? ranks() : scores());
        blocks.add(run.ranked() ? ranking() : scoring());
        if (run.units().size() > MOST_UNITS) {
            blocks.add(Paragraph.normal(Texts.of("units.omitted", run.units().size() - MOST_UNITS)));
        }
        if (!run.excluded().isEmpty()) {
            blocks.add(Paragraph.normal(Texts.of("units.excluded", named(run.excluded()))));
        }
        blocks.add(new Paragraph(Paragraph.Style.NORMAL, Texts.of("run.proof"), proof));
        return new Section(Texts.of("section.results"), blocks);
    }

    private List<Run.Unit> drawn() {
        return run.units().stream()
                .filter(unit -> run.ranked() ? unit.interval() != null && unit.rank() != null : unit.score() != null)
                .limit(MOST_BARS)
                .toList();
    }

    /** Bars from end to end of the interval, in two tones that meet at the rank. */
    private Figure ranks() {
        List<Run.Unit> units = drawn();
        double most = units.stream()
                        .mapToDouble(
                                unit -> Math.max(unit.rank(), unit.interval().high()))
                        .max()
                        .orElse(1)
                + 1;
        return new Figure(
                Texts.of("figure.ranks", units.size()),
                Texts.of("figure.ranks.reading", run.draws()),
                units.stream().map(this::standing).toList(),
                List.of(
                        new Series(Texts.of("series.none"), each(units, RunStory::from)),
                        new Series(
                                Texts.of("series.better"), each(units, unit -> Math.max(0, unit.rank() - from(unit)))),
                        new Series(
                                Texts.of("series.worse"),
                                each(
                                        units,
                                        unit -> Math.max(
                                                0, unit.interval().high() + 0.5 - Math.max(unit.rank(), from(unit)))))),
                true,
                Math.ceil(most),
                picture);
    }

    private Figure scores() {
        List<Run.Unit> units = drawn();
        double most = units.stream().mapToDouble(Run.Unit::score).max().orElse(1);
        return new Figure(
                Texts.of("figure.scores", units.size()),
                Texts.of("figure.scores.reading"),
                units.stream().map(unit -> names.get(unit.unit())).toList(),
                List.of(new Series(Texts.of("column.score"), each(units, Run.Unit::score))),
                false,
                most <= 1 ? 1 : Math.ceil(most),
                picture);
    }

    private static double from(Run.Unit unit) {
        return Math.min(unit.rank(), unit.interval().low()) - 0.5;
    }

    private static List<Double> each(List<Run.Unit> units, Function<Run.Unit, Double> value) {
        return units.stream().map(value).toList();
    }

    private LocalizedText standing(Run.Unit unit) {
        return Texts.of(
                "unit.standing",
                names.get(unit.unit()),
                number(unit.rank()),
                interval(unit.interval()),
                unit.notDistinguishableFrom().size());
    }

    private Table ranking() {
        return new Table(
                Texts.of("table.ranking"),
                List.of(
                        Column.text(Texts.of("column.unit"), 19),
                        Column.number(Texts.of("column.score"), 10),
                        Column.number(Texts.of("column.rank"), 8),
                        Column.text(Texts.of("column.interval"), 11),
                        Column.text(Texts.of("column.peers"), 33),
                        Column.number(Texts.of("column.coverage"), 13),
                        Column.text(Texts.of("column.figures"), 18)),
                run.units().stream()
                        .limit(MOST_UNITS)
                        .map(unit -> List.of(
                                Cell.of(names.get(unit.unit())),
                                score(unit),
                                unit.rank() == null
                                        ? Cell.of(Texts.of("unit.unranked"))
                                        : Cell.of(unit.rank(), number(unit.rank())),
                                Cell.of(
                                        unit.interval() == null
                                                ? Texts.same("")
                                                : Texts.same(interval(unit.interval()))),
                                Cell.of(unit.rank() == null ? Texts.same("") : peers(unit)),
                                coverage(unit),
                                Cell.of(figures(unit))))
                        .toList());
    }

    private Table scoring() {
        return new Table(
                Texts.of("table.scores"),
                List.of(
                        Column.text(Texts.of("column.unit"), 40),
                        Column.number(Texts.of("column.score"), 15),
                        Column.number(Texts.of("column.coverage"), 15),
                        Column.text(Texts.of("column.figures"), 30)),
                run.units().stream()
                        .limit(MOST_UNITS)
                        .map(unit -> List.of(
                                Cell.of(names.get(unit.unit())), score(unit), coverage(unit), Cell.of(figures(unit))))
                        .toList());
    }

    private static Cell score(Run.Unit unit) {
        return unit.score() == null
                ? Cell.of(Texts.of("unit.no-score"))
                : Cell.of(
                        unit.score(),
                        String.format(Locale.ROOT, Math.abs(unit.score()) < 10 ? "%.4f" : "%.2f", unit.score()));
    }

    private static Cell coverage(Run.Unit unit) {
        return Cell.of(unit.coverage(), String.format(Locale.ROOT, "%.0f %%", 100 * unit.coverage()));
    }

    private LocalizedText peers(Run.Unit unit) {
        return unit.notDistinguishableFrom().isEmpty()
                ? Texts.of("unit.distinct")
                : named(unit.notDistinguishableFrom());
    }

    private LocalizedText named(List<String> units) {
        List<LocalizedText> all = units.stream()
                .limit(NAMED)
                .map(unit -> names.getOrDefault(unit, Texts.same(unit)))
                .toList();
        int more = units.size() - all.size();
        return more > 0 ? Texts.of("units.more", Texts.listed(all), more) : Texts.listed(all);
    }

    private static LocalizedText figures(Run.Unit unit) {
        List<CellNote> cells = unit.cells() == null ? List.of() : unit.cells();
        List<LocalizedText> all = cells.stream()
                .limit(NAMED)
                .map(cell -> cell.from() == null
                        ? Texts.of("figure.note", cell.indicator(), Texts.of(cell.status()))
                        : Texts.of("figure.note.from", cell.indicator(), Texts.of(cell.status()), cell.from()))
                .toList();
        int more = cells.size() - all.size();
        return more > 0 ? Texts.of("units.more", Texts.listed(all), more) : Texts.listed(all);
    }

    private Section weights() {
        return new Section(
                Texts.of("section.weights"),
                List.of(new Table(
                        Texts.of("table.weights"),
                        List.of(
                                Column.text(Texts.of("column.indicator"), 44),
                                Column.text(Texts.of("column.code"), 20),
                                Column.number(Texts.of("column.weight"), 18),
                                Column.number(Texts.of("column.effective"), 18)),
                        run.tree().stream()
                                .limit(MOST_UNITS)
                                .map(node -> List.of(
                                        Cell.of(Texts.or(node.name(), node.code())),
                                        Cell.of(Texts.same(node.code())),
                                        percent(node.weight()),
                                        percent(node.effectiveWeight())))
                                .toList())));
    }

    private static Cell percent(double share) {
        return Cell.of(share, String.format(Locale.ROOT, "%.1f %%", 100 * share));
    }

    private Section remarks() {
        List<Block> blocks = new ArrayList<>();
        if (run.meanShift() != null) {
            blocks.add(Paragraph.normal(
                    Texts.of("run.shift", String.format(Locale.ROOT, "%.2f", run.meanShift()), run.draws())));
        }
        run.findings().stream()
                .limit(MOST_REMARKS)
                .forEach(remark -> blocks.add(Paragraph.item(remark.text(), List.of())));
        if (run.findings().isEmpty()) {
            blocks.add(Paragraph.normal(Texts.of("remarks.none")));
        } else if (run.findings().size() > MOST_REMARKS) {
            blocks.add(
                    Paragraph.normal(Texts.of("remarks.omitted", run.findings().size() - MOST_REMARKS)));
        }
        return new Section(Texts.of("section.remarks"), blocks);
    }

    private static String interval(Run.Interval interval) {
        return number(interval.low()) + "–" + number(interval.high());
    }

    /** Ranks of ties lie between whole ones. */
    private static String number(double rank) {
        double shown = Math.rint(rank * 10) / 10;
        return shown == Math.rint(shown) ? Long.toString((long) shown) : String.format(Locale.ROOT, "%.1f", shown);
    }
}
