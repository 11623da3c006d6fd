package io.govatlas.comparison.insights;

import java.util.ArrayList;
import java.util.List;

/** What rules conclude, what they do not and why, and where one could not be applied. */
public record Conclusions(List<Insight> insights, List<NotDrawn> notDrawn, List<RuleError> errors) {

    static Conclusions none() {
        return new Conclusions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Conclusions more) {
        insights.addAll(more.insights);
        notDrawn.addAll(more.notDrawn);
        errors.addAll(more.errors);
    }
}
