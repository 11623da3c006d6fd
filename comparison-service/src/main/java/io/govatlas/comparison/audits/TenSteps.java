package io.govatlas.comparison.audits;

import io.govatlas.comparison.audits.Flag.Colour;
import io.govatlas.comparison.indices.Index;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.Step;
import io.govatlas.comparison.runs.CellNote;
import io.govatlas.comparison.runs.CoherenceReport;
import io.govatlas.comparison.runs.Inputs;
import io.govatlas.comparison.runs.LeaveOneOutReport;
import io.govatlas.comparison.runs.Run;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The handbook's ten steps, one method each: what was done, and what speaks against it. */
final class TenSteps {

    private static final double WEAK = 0.3;
    private static final double REDUNDANT = 0.9;
    private static final double SIZE = 0.6;
    private static final double WEALTH = 0.8;
    private static final double RELIABLE = 0.7;
    private static final double MUCH = 0.1;

    private final Index index;
    private final IndexDefinition definition;
    private final Run run;
    private final Inputs inputs;
    private final CoherenceReport coherence;
    private final LeaveOneOutReport left;
    private final List<Links.Link> links;
    private final List<AuditStep> steps = new ArrayList<>();
    private List<LocalizedText> done;
    private List<Flag> flags;

    /** @param left null for an index that is not ranked */
    TenSteps(
            Index index,
            Run run,
            Inputs inputs,
            CoherenceReport coherence,
            LeaveOneOutReport left,
            List<Links.Link> links) {
        this.index = index;
        this.definition = inputs.definition();
        this.run = run;
        this.inputs = inputs;
        this.coherence = coherence;
        this.left = left;
        this.links = links;
    }

    List<AuditStep> all() {
        step(this::framework);
        step(this::selection);
        step(this::imputation);
        step(this::multivariate);
        step(this::normalisation);
        step(this::weighting);
        step(this::uncertainty);
        step(this::backToTheData);
        step(this::otherIndicators);
        step(this::presentation);
        return steps;
    }

    int scored() {
        return (int) run.units().stream().filter(unit -> unit.score() != null).count();
    }

    private void step(Runnable what) {
        done = new ArrayList<>();
        flags = new ArrayList<>();
        what.run();
        int number = steps.size() + 1;
        steps.add(new AuditStep(number, Describing.TEXTS.of("audit.step." + number), done, flags));
    }

    private void framework() {
        done.add(index.framework());
        long groups = run.tree().stream().filter(node -> node.parent() == null).count();
        boolean flat = definition.indicators().size() > 7
                && definition.tree().size() == definition.indicators().size() + groups;
        flagIf(flat, Colour.AMBER, "audit.flat", definition.indicators().size());
    }

    private void selection() {
        done.add(index.selection());
        say("audit.units", scored(), run.excluded().size());
        say(
                "audit.coverage",
                percent(run.units().stream()
                        .mapToDouble(Run.Unit::coverage)
                        .average()
                        .orElse(0)));
        List<String> authors = new ArrayList<>(inputs.unrankable());
        authors.addAll(inputs.rankingConsent());
        flagIf(!authors.isEmpty(), Colour.RED, "audit.not-to-be-ranked", String.join(", ", authors));
        flagIf(
                !inputs.mixedEditions().isEmpty(),
                Colour.RED,
                "audit.mixed-editions",
                String.join(", ", inputs.mixedEditions()));
        for (String indicator : inputs.indicators()) {
            double missing = share(indicator, CellNote.Status.MISSING);
            flagIf(missing > 2 * MUCH, Colour.AMBER, "audit.missing-much", indicator, percent(missing));
        }
    }

    private void imputation() {
        done(step -> step.screen() != null || step.impute() != null);
        double all = 0;
        for (String indicator : inputs.indicators()) {
            double imputed = share(indicator, CellNote.Status.IMPUTED);
            all += imputed / inputs.indicators().size();
            flagIf(imputed > 2 * MUCH, Colour.AMBER, "audit.imputed-indicator", indicator, percent(imputed));
        }
        say("audit.imputed", percent(all));
        flagIf(all > MUCH, Colour.RED, "audit.imputed-much", percent(all));
    }

    private void multivariate() {
        say("audit.correlations", coherence.links().size());
        for (CoherenceReport.Link link : coherence.links()) {
            Double r = link.withParent().pearson();
            flagIf(r != null && r < 0, Colour.RED, "audit.against-parent", link.node(), link.parent(), r);
            flagIf(r != null && r >= 0 && r < WEAK, Colour.AMBER, "audit.weak", link.node(), link.parent(), r);
        }
        for (CoherenceReport.Pair pair : coherence.pairs()) {
            Double r = pair.correlations().pearson();
            flagIf(r != null && r > REDUNDANT, Colour.AMBER, "audit.redundant", pair.first(), pair.second(), r);
        }
        for (CoherenceReport.Group group : coherence.groups()) {
            flagIf(
                    group.alpha() != null && group.alpha() < RELIABLE,
                    Colour.AMBER,
                    "audit.unreliable",
                    group.group(),
                    group.alpha());
        }
    }

    private void normalisation() {
        done(step -> step.denominate() != null || step.treat() != null || step.normalise() != null);
        if (done.isEmpty()) {
            say("step.none");
        }
        for (CoherenceReport.Size size : coherence.sizes()) {
            Double r = size.correlations().pearson();
            flagIf(
                    r != null && Math.abs(r) > SIZE,
                    Colour.RED,
                    "audit.size-driven",
                    size.indicator(),
                    size.denominator(),
                    r);
        }
    }

    /** Importance is the share of a group's explained variance; twice or half of the weight is worth a word. */
    private void weighting() {
        done.addAll(Describing.weighting(definition));
        done.addAll(Describing.aggregation(definition));
        for (CoherenceReport.Importance node : coherence.importance()) {
            String parent = parent(node.node());
            double sum = coherence.importance().stream()
                    .filter(other -> parent.equals(parent(other.node())))
                    .mapToDouble(other -> other.squaredCorrelation() == null ? 0 : other.squaredCorrelation())
                    .sum();
            if (node.squaredCorrelation() == null || sum == 0 || node.weight() == 0) {
                continue;
            }
            double importance = node.squaredCorrelation() / sum;
            flagIf(
                    importance > 2 * node.weight(),
                    Colour.RED,
                    "audit.dominates",
                    node.node(),
                    percent(node.weight()),
                    percent(importance));
            flagIf(
                    importance < node.weight() / 2,
                    Colour.AMBER,
                    "audit.silent",
                    node.node(),
                    percent(node.weight()),
                    percent(importance));
        }
    }

    private void uncertainty() {
        done.add(Describing.uncertainty(definition));
        if (!run.ranked()) {
            say("audit.not-ranked-done");
            return;
        }
        say("audit.shift", run.meanShift());
        double[] widths = run.units().stream()
                .filter(unit -> unit.interval() != null)
                .mapToDouble(unit -> unit.interval().high() - unit.interval().low())
                .sorted()
                .toArray();
        if (widths.length > 0) {
            double half = widths[widths.length / 2];
            say("audit.width", half);
            flagIf(half > widths.length / 4d, Colour.RED, "audit.ranks-unstable", half, widths.length);
        }
    }

    private void backToTheData() {
        if (left == null) {
            say("audit.not-ranked-done");
            return;
        }
        left.omissions().stream()
                .filter(omission -> omission.meanAbsoluteChange() != null)
                .max(Comparator.comparingDouble(LeaveOneOutReport.Omission::meanAbsoluteChange))
                .ifPresent(most -> {
                    say("audit.left", most.node(), most.meanAbsoluteChange());
                    flagIf(
                            most.meanAbsoluteChange() > MUCH * scored(),
                            Colour.RED,
                            "audit.one-decides",
                            most.node(),
                            most.meanAbsoluteChange());
                });
    }

    private void otherIndicators() {
        for (Links.Link link : links) {
            if (!Double.isNaN(link.correlation())) {
                say("audit.link", link.indicator(), link.correlation(), link.units());
                flagIf(
                        Math.abs(link.correlation()) > WEALTH,
                        Colour.AMBER,
                        "audit.size-linked",
                        link.indicator(),
                        link.correlation());
            }
        }
    }

    private void presentation() {
        say(run.ranked() ? "audit.presentation" : "audit.not-ranked-done");
    }

    private void done(Predicate<Step> which) {
        definition.steps().stream().filter(which).map(Describing::step).forEach(done::add);
    }

    private void say(String key, Object... arguments) {
        done.add(Describing.TEXTS.of(key, arguments));
    }

    private void flagIf(boolean so, Colour colour, String key, Object... arguments) {
        if (so) {
            flags.add(new Flag(colour, key, Describing.TEXTS.of(key, arguments)));
        }
    }

    private String parent(String node) {
        return definition.tree().stream()
                .filter(each -> each.code().equals(node))
                .findFirst()
                .orElseThrow()
                .parent();
    }

    /** Of the units of the run: how many have a figure of that indicator that is missing, filled in and so on. */
    private double share(String indicator, CellNote.Status status) {
        long noted = run.units().stream()
                .filter(unit -> unit.cells().stream()
                        .anyMatch(cell -> cell.indicator().equals(indicator) && cell.status() == status))
                .count();
        return (double) noted / Math.max(1, run.units().size());
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}
