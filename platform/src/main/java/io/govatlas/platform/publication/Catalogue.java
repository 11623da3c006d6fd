package io.govatlas.platform.publication;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import java.util.List;

/** The resource types of a service, in the order in which they may refer to each other. */
public record Catalogue(List<ItemType<?, ?>> types) {

    public static Catalogue of(ItemType<?, ?>... types) {
        return new Catalogue(List.of(types));
    }

    ItemType<?, ?> type(String collection) {
        return types.stream()
                .filter(type -> type.collection().equals(collection))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "path-unknown", collection));
    }
}
