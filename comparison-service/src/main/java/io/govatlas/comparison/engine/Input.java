package io.govatlas.comparison.engine;

import java.util.List;
import java.util.Set;

/** Something about a recipe that is not certain: one number u between 0 and 1 says what it is in a draw. */
public sealed interface Input {

    String name();

    /** One of k alternatives, the one at ⌊u·k⌋. */
    record Choice(String name, List<Alternative> alternatives) implements Input {

        public Choice {
            alternatives = List.copyOf(alternatives);
            if (alternatives.isEmpty()) {
                throw new EngineException("engine.experiment.no-alternative", name);
            }
        }

        int at(double u) {
            return Math.min(alternatives.size() - 1, (int) (u * alternatives.size()));
        }

        boolean changesTable() {
            return alternatives.stream().anyMatch(Alternative::changesTable);
        }
    }

    /**
     * {@code w' = w(1 + e(2v − 1))} for the named nodes, or all if none is named, e between 0 and 1. For a single node
     * v is u itself; for several each has its own v, drawn from a stream that starts at u.
     */
    record WeightNoise(String name, Set<String> nodes, double share) implements Input {

        public WeightNoise {
            nodes = Set.copyOf(nodes);
            if (!(share >= 0 && share <= 1)) {
                throw new EngineException("engine.experiment.noise", name, share);
            }
        }

        public static WeightNoise ofAll(String name, double share) {
            return new WeightNoise(name, Set.of(), share);
        }
    }

    /**
     * The weights of every group from a Dirichlet distribution with the recipe's weights as its mean; the larger the
     * concentration, the nearer to it. The stream starts at u.
     */
    record DirichletWeights(String name, double concentration) implements Input {

        public DirichletWeights {
            if (!(concentration > 0) || Double.isInfinite(concentration)) {
                throw new EngineException("engine.experiment.concentration", name, concentration);
            }
        }
    }
}
