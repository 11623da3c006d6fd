package io.govatlas.comparison.engine;

import static io.govatlas.comparison.engine.Fixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexTreeTest {

    private static final List<IndexNode> NODES = List.of(
            IndexNode.root("index"),
            IndexNode.of("a", "index", 1),
            IndexNode.of("b", "index", 3),
            IndexNode.of("a1", "a", 2),
            IndexNode.of("a2", "a", 2),
            IndexNode.of("b1", "b", 5));

    @Test
    void effectiveWeightsMultiplyUpToTheRoot() {
        IndexTree tree = IndexTree.of(NODES);
        assertThat(tree.effectiveWeights()).containsExactly(1, .25, .75, .125, .125, .75);
        assertThat(tree.leaves()).containsExactly("a1", "a2", "b1");
        assertThat(tree.level(tree.root())).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotATree() {
        refused("engine.tree.empty", () -> IndexTree.of(List.of()));
        refused("engine.tree.cycle", () -> IndexTree.of(List.of(IndexNode.of("a", "b", 1), IndexNode.of("b", "a", 1))));
        refused(
                "engine.tree.cycle",
                () -> IndexTree.of(List.of(IndexNode.root("r"), IndexNode.of("a", "b", 1), IndexNode.of("b", "a", 1))));
        refused("engine.tree.unknown-parent", () -> IndexTree.of(List.of(IndexNode.of("a", "b", 1))));
        refused("engine.tree.several-roots", () -> IndexTree.of(List.of(IndexNode.root("a"), IndexNode.root("b"))));
        refused("engine.tree.duplicate", () -> IndexTree.of(List.of(IndexNode.root("a"), IndexNode.of("a", "a", 1))));
    }

    @Test
    void refusesWeightsThatCannotWeigh() {
        IndexTree tree = IndexTree.of(NODES);
        refused("engine.weights.not-usable", () -> tree.withWeights(new double[] {1, -1, 1, 1, 1, 1}));
        refused("engine.weights.not-usable", () -> tree.withWeights(new double[] {1, Double.NaN, 1, 1, 1, 1}));
        refused("engine.weights.all-zero", () -> tree.withWeights(new double[] {1, 1, 1, 0, 0, 1}));
        refused("engine.weights.length", () -> tree.withWeights(new double[] {1}));
    }
}
