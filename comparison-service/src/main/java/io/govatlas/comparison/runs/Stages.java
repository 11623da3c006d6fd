package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Composite;
import io.govatlas.comparison.engine.DataTable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The table after each step, with all digits. */
@Schema(
        name = "RunStages",
        description = "The table of the last period after each step, and the scores of all nodes, with all digits")
public record Stages(
        String id,
        List<Stage> stages,

        @Schema(description = "The scores of every node of the tree, a column per node")
        Table scores) {

    /** The table after a step. */
    @Schema(name = "RunStage", description = "The table after a step; the first is raw, and has no step before it")
    public record Stage(@Schema(examples = "normalise") String step, Table table) {}

    static Stages of(String id, Formula formula) {
        Composite composite = formula.result().composite();
        List<String> nodes = composite.tree().nodes().stream()
                .map(io.govatlas.comparison.engine.IndexNode::code)
                .toList();
        return new Stages(
                id,
                formula.stages().stream()
                        .map(stage -> new Stage(stage.step(), Table.of(stage.table())))
                        .toList(),
                Table.of(DataTable.ofColumns(composite.units(), nodes, composite.scores())));
    }
}
