package io.govatlas.platform.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Cuts the items of a page down to the members asked for. */
public final class FieldSelection {

    private FieldSelection() {}

    /** @throws ProblemException 400 for a member the items do not have */
    public static Object of(Paged page, String fields, ObjectMapper json) {
        List<String> wanted = List.of(fields.split(","));
        if (!page.items().isEmpty()) {
            List<String> known = Arrays.stream(page.items().get(0).getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            wanted.stream().filter(field -> !known.contains(field)).findFirst().ifPresent(unknown -> {
                throw ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                        .parameter("fields", "field-unknown", unknown, String.join(", ", known));
            });
        }
        ObjectNode tree = json.valueToTree(page);
        for (JsonNode item : tree.get("items")) {
            ((ObjectNode) item).retain(wanted);
        }
        return tree;
    }
}
