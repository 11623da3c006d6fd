package io.govatlas.comparison.runs;

import io.govatlas.comparison.indices.IndexDefinition;
import io.govatlas.comparison.indices.Scope;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/** Figures from the service's own store. */
@ApplicationScoped
class StoredFigures {

    Inputs freeze(RunRequest request, IndexOfRun index, IndexDefinition definition, Scope own) {
        throw ProblemException.of(ProblemType.NOT_COMPUTABLE, "run-misfit");
    }
}
