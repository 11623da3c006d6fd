package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.EngineException;
import io.govatlas.comparison.indices.EngineTexts;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.List;
import java.util.function.Supplier;

/** A definition and figures that do not go together, and where in the definition that showed. */
final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient EngineException cause;
    private final String place;
    private final int period;

    private Misfit(String place, int period, EngineException cause) {
        super(cause);
        this.place = place;
        this.period = period;
        this.cause = cause;
    }

    /** Of work on the figures of the last period, as all work is that comes after the steps. */
    static <T> T at(String place, Supplier<T> work) {
        return at(place, -1, work);
    }

    static <T> T at(String place, int period, Supplier<T> work) {
        try {
            return work.get();
        } catch (EngineException wrong) {
            throw new Misfit(place, period, wrong);
        }
    }

    /**
     * The problem for one who sent the request: at the figure where the engine names unit and indicator, else at the
     * node it names, else at the place in the definition.
     */
    ProblemException problem(RunRequest request, Inputs inputs) {
        return ProblemException.of(ProblemType.NOT_COMPUTABLE, "run-misfit")
                .at(pointer(request, inputs), "engine-says", EngineTexts.of(cause));
    }

    private String pointer(RunRequest request, Inputs inputs) {
        if (request.data() != null) {
            int unit = named(request.data().units());
            int indicator = named(request.data().indicators());
            if (unit >= 0 && indicator >= 0) {
                String rows = request.data().values() != null
                        ? "/data/values/"
                        : "/data/periods/" + (period < 0 ? inputs.last() : period) + "/values/";
                return rows + unit + "/" + indicator;
            }
        }
        if (request.definition() == null) {
            return "/index";
        }
        List<String> codes =
                inputs.definition().tree().stream().map(node -> node.code()).toList();
        int node = named(codes);
        return "/definition" + (node >= 0 ? "/tree/" + node : place);
    }

    private int named(List<String> names) {
        return cause.arguments().stream()
                .filter(String.class::isInstance)
                .mapToInt(names::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }
}
