package io.govatlas.comparison.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.indices.Index;
import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.IndexResource;
import io.govatlas.platform.ledger.Ledger;
import io.govatlas.platform.ledger.Operation;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.publication.Items;
import io.govatlas.platform.publication.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;

/** Makes of a request what a run depends on, and refuses what cannot be computed, each fault at its place. */
@ApplicationScoped
class Freezing {

    /** Of figures sent along without periods. */
    static final String NO_PERIOD = "0000";

    private final Items items;
    private final Ledger ledger;
    private final StoredFigures stored;
    private final ObjectMapper json;

    Freezing(Items items, Ledger ledger, StoredFigures stored, ObjectMapper json) {
        this.items = items;
        this.ledger = ledger;
        this.json = json;
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
        return request.revision() == null || request.revision() == index.revision() ? index : earlier(request);
    }

    /** From the ledger; a revision that was never published is nobody's to run. */
    private Published<Index> earlier(RunRequest request) {
        String collection = IndexResource.TYPE.collection();
        int revision = request.revision();
        return ledger.history(collection, request.index()).stream()
                .filter(step -> step.operation() == Operation.PUBLISHED && step.revision() == revision)
                .findFirst()
                .flatMap(step -> ledger.snapshot(collection, request.index(), revision))
                .map(text -> new Published<>(read(text), revision, null, 0))
                .orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_REFERENCE, "references-unknown", 1)
                        .at("/revision", "revision-unknown", request.index(), revision));
    }

    private Index read(String text) {
        try {
            return json.readValue(text, Index.class);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    static int draws(RunRequest request, IndexDefinition definition) {
        return request.draws() == null ? definition.assumptions().drawn() : request.draws();
    }
}
