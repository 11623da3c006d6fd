package io.govatlas.comparison.audits;

import io.govatlas.comparison.indices.Index;
import io.govatlas.comparison.indices.IndexResource;
import io.govatlas.comparison.runs.Analyses;
import io.govatlas.comparison.runs.CoherenceReport;
import io.govatlas.comparison.runs.Inputs;
import io.govatlas.comparison.runs.LeaveOneOutReport;
import io.govatlas.comparison.runs.Run;
import io.govatlas.comparison.runs.RunRequest;
import io.govatlas.comparison.runs.Runs;
import io.govatlas.platform.publication.Items;
import io.govatlas.platform.publication.Published;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes audits: runs the index on its stored figures, and looks at the run from all sides. */
@ApplicationScoped
class Audits {

    private final Items items;
    private final Runs runs;
    private final Analyses analyses;
    private final Links links;

    Audits(Items items, Runs runs, Analyses analyses, Links links) {
        this.items = items;
        this.runs = runs;
        this.analyses = analyses;
        this.links = links;
    }

    Audit of(String slug) {
        Published<Index> index = items.get(IndexResource.TYPE, slug);
        Run run = runs.direct(RunRequest.ofIndex(slug));
        Inputs inputs = runs.inputs(run.id());
        CoherenceReport coherence = analyses.coherence(run.id());
        LeaveOneOutReport left = run.ranked() && inputs.indicators().size() > 1 ? analyses.leaveOneOut(run.id()) : null;
        TenSteps steps = new TenSteps(index.content(), run, inputs, coherence, left, links.of(index.content(), run));
        return Audit.of(
                slug, index.revision(), index.content().name(), run.id(), run.period(), steps.scored(), steps.all());
    }
}
