package io.govatlas.comparison.charts;

import io.govatlas.comparison.datasets.Dataset;
import io.govatlas.comparison.runs.Run;
import io.govatlas.comparison.runs.Stages;
import io.govatlas.comparison.runs.TrendReport;
import io.govatlas.comparison.runs.UncertaintyReport;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run looks like: its figures, in the words of one language, as the pictures take them. */
final class Portrait {

    /** The interval of a run's ranks goes from the 5th to the 95th percentile. */
    private static final double LEVEL = 0.9;

    private final Run run;
    private final List<Run.Unit> units;
    private final Language language;
    private final Words words;
    private final Map<String, Dataset> datasets;
    private final Map<String, String> names = new HashMap<>();

    Portrait(Run run, List<Run.Unit> units, Language language, Map<String, Dataset> datasets) {
        this.run = run;
        this.units = units;
        this.language = language;
        this.words = new Words(language);
        this.datasets = datasets;
        run.units().forEach(unit -> names.put(unit.unit(), in(unit.name(), unit.unit())));
    }

    String bars() {
        return new IntervalBars(caption(), run.units().size(), standings()).svg();
    }

    /** The parts are the root's; where those are fewer than three, the indicators. */
    String radar(Stages stages) {
        List<Run.Node> parts = parts();
        List<Radar.Shape> shapes = new ArrayList<>();
        Scores scores = new Scores(stages.scores());
        for (Run.Unit unit : units) {
            shapes.add(new Radar.Shape(
                    standing(unit),
                    parts.stream()
                            .mapToDouble(part -> scores.at(unit.unit(), part.code()))
                            .toArray()));
        }
        DoubleSummaryStatistics seen = run.units().stream()
                .flatMapToDouble(unit -> parts.stream().mapToDouble(part -> scores.at(unit.unit(), part.code())))
                .filter(score -> !Double.isNaN(score))
                .summaryStatistics();
        double from = seen.getCount() == 0 ? 0 : Math.min(0, seen.getMin());
        double to = seen.getCount() == 0 || seen.getMax() <= from ? from + 1 : seen.getMax();
        return new Radar(caption(), from, to, parts.stream().map(this::name).toList(), shapes).svg();
    }

    private List<Run.Node> parts() {
        String root = run.tree().stream()
                .filter(node -> node.parent() == null)
                .findFirst()
                .orElseThrow()
                .code();
        List<Run.Node> children =
                run.tree().stream().filter(node -> root.equals(node.parent())).toList();
        List<Run.Node> parts = children.size() >= 3 ? children : indicators();
        if (parts.size() < 3 || parts.size() > Radar.MOST_PARTS) {
            throw ProblemException.of(ProblemType.NOT_COMPUTABLE, "chart-parts", parts.size(), Radar.MOST_PARTS);
        }
        return parts;
    }

    private List<Run.Node> indicators() {
        List<String> groups = run.tree().stream().map(Run.Node::parent).toList();
        return run.tree().stream().filter(node -> !groups.contains(node.code())).toList();
    }

    String slope(TrendReport trend) {
        List<TrendReport.Period> periods = trend.periods();
        if (periods.size() < 2) {
            throw ProblemException.of(ProblemType.NOT_COMPUTABLE, "chart-one-period");
        }
        List<Map<String, TrendReport.Point>> points = periods.stream()
                .map(period ->
                        period.units().stream().collect(Collectors.toMap(TrendReport.Point::unit, point -> point)))
                .toList();
        List<Slope.Line> lines = units.stream()
                .map(unit -> new Slope.Line(
                        names.get(unit.unit()),
                        points.stream()
                                .map(period -> standing(unit, period.get(unit.unit())))
                                .toList()))
                .toList();
        return new Slope(
                        caption(periods.get(0).period() + "–"
                                + periods.get(periods.size() - 1).period()),
                        run.units().size(),
                        periods.stream().map(TrendReport.Period::period).toList(),
                        lines)
                .svg();
    }

    String heatMap(Stages stages) {
        List<Run.Node> all = indicators();
        List<Run.Node> shown = all.subList(0, Math.min(all.size(), HeatMap.MOST_COLUMNS));
        Figures figures = new Figures(stages.stages());
        List<HeatMap.Line> lines = units.stream()
                .map(unit -> new HeatMap.Line(
                        standing(unit),
                        shown.stream()
                                .map(indicator -> figures.cell(unit.unit(), indicator.code()))
                                .toList()))
                .toList();
        return new HeatMap(caption(), shown.stream().map(this::name).toList(), all.size() - shown.size(), lines).svg();
    }

    String acceptability(UncertaintyReport report) {
        if (report.acceptability() == null) {
            throw ProblemException.of(
                    ProblemType.NOT_COMPUTABLE, "chart-many-units", run.units().size());
        }
        Map<String, double[]> shares = new HashMap<>();
        for (int c = 0; c < report.units().size(); c++) {
            shares.put(
                    report.units().get(c).unit(),
                    report.acceptability().get(c).stream()
                            .mapToDouble(share -> share == null ? 0 : share)
                            .toArray());
        }
        return new Acceptability(
                        caption(),
                        units.stream()
                                .map(unit -> new Acceptability.Line(
                                        standing(unit), shares.getOrDefault(unit.unit(), new double[0])))
                                .toList())
                .svg();
    }

    private List<Standing> standings() {
        return units.stream().map(this::standing).toList();
    }

    private Standing standing(Run.Unit unit) {
        return standing(unit, unit.score(), unit.rank(), unit.interval(), unit.notDistinguishableFrom());
    }

    private Standing standing(Run.Unit unit, TrendReport.Point point) {
        return point == null
                ? standing(unit, null, null, null, null)
                : standing(unit, point.score(), point.rank(), point.interval(), point.notDistinguishableFrom());
    }

    private Standing standing(
            Run.Unit unit, Double score, Double rank, Run.Interval interval, List<String> notDistinguishableFrom) {
        return new Standing(
                names.get(unit.unit()),
                Figures.orNan(score),
                Interval.UNKNOWN,
                Figures.orNan(rank),
                interval == null ? Interval.UNKNOWN : new Interval(interval.low(), interval.high()),
                notDistinguishableFrom == null
                        ? List.of()
                        : notDistinguishableFrom.stream()
                                .map(other -> names.getOrDefault(other, other))
                                .toList());
    }

    private Caption caption() {
        return caption(run.period() == null ? words.of("未注明", "not stated") : run.period());
    }

    private Caption caption(String period) {
        return new Caption(
                language,
                run.index() == null
                        ? name(run.tree().stream()
                                .filter(node -> node.parent() == null)
                                .findFirst()
                                .orElseThrow())
                        : run.index().name().in(language),
                run.index() == null
                        ? words.of("随请求提交的定义", "definition sent along")
                        : run.index().slug() + " · r" + run.index().revision(),
                period,
                source(),
                run.id(),
                LEVEL,
                run.draws(),
                in(run.notice(), ""));
    }

    private String source() {
        return run.datasets().isEmpty()
                ? words.of("随请求提交的数据", "figures sent along")
                : run.datasets().stream()
                        .map(slug -> datasets.containsKey(slug)
                                ? datasets.get(slug).citation().in(language).replaceFirst("[.。]$", "")
                                : slug)
                        .collect(Collectors.joining(words.of("；", "; ")));
    }

    private String name(Run.Node node) {
        return in(node.name(), node.code());
    }

    /** In the language asked for, else in the other, else what stands for it. */
    private String in(LocalizedText text, String otherwise) {
        return text == null
                ? otherwise
                : Stream.of(text.in(language), text.en(), text.zh())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(otherwise);
    }
}
