package io.govatlas.comparison.runs;

import io.govatlas.comparison.indices.Index;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.IndexResource;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.publication.Items;
import io.govatlas.platform.publication.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes of a request what a run depends on, and refuses what cannot be computed, each fault at its place. */
@ApplicationScoped
class Freezing {

    /** Of figures sent along without periods. */
    static final String NO_PERIOD = "0000";

    private final Items items;
    private final StoredFigures stored;

    Freezing(Items items, StoredFigures stored) {
        this.items = items;
        this.stored = stored;
    }

    @Transactional
    Inputs freeze(RunRequest request) {
        Faults faults = new Faults();
        if ((request.index() == null) == (request.definition() == null)) {
            faults.at(request.index() == null ? "/definition" : "/index", "run-index-or-definition");
        }
        if (request.data() == null && request.index() == null && request.scope() == null) {
            faults.at("/data", "run-data-or-scope");
        }
        if (request.definition() != null) {
            request.definition().check("/definition", faults);
        }
        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", n));

        Published<Index> index = request.index() == null ? null : published(request);
        IndexDefinition definition =
                index == null ? request.definition() : index.content().definition();
        IndexOfRun named = index == null
                ? null
                : new IndexOfRun(
                        request.index(), index.revision(), index.content().name());
        Inputs inputs = request.data() == null
                ? stored.freeze(
                        request,
                        named,
                        definition,
                        index == null ? null : index.content().scope())
                : SentFigures.freeze(request, named, definition);
        return inputs;
    }

    private Published<Index> published(RunRequest request) {
        Published<Index> index;
        try {
            index = items.get(IndexResource.TYPE, request.index());
        } catch (ProblemException unknown) {
            throw ProblemException.of(ProblemType.UNKNOWN_REFERENCE, "references-unknown", 1)
                    .at("/index", "item-reference", "indices", request.index());
        }
        if (request.revision() != null && request.revision() != index.revision()) {
            throw ProblemException.of(ProblemType.UNKNOWN_REFERENCE, "references-unknown", 1)
                    .at("/revision", "revision-unknown", request.index(), request.revision());
        }
        return index;
    }

    static int draws(RunRequest request, IndexDefinition definition) {
        return request.draws() == null ? definition.assumptions().drawn() : request.draws();
    }

    static List<String> sorted(List<String> names) {
        return names.stream().distinct().sorted().toList();
    }
}
