package io.govatlas.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Makes the ids and tags of the operations that every service has unique over the suite, by the service's own word:
 * {@code listChanges} becomes {@code listInternationalChanges}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 400)
public class OperationNames implements OASFilter {

    private final String side = ConfigProvider.getConfig().getValue("govatlas.side", String.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(operation -> {
                    if (operation.getTags() != null
                            && operation.getTags().stream().anyMatch(SHARED::contains)) {
                        operation.setOperationId(named(operation.getOperationId()));
                    }
                }));
    }

    private static final java.util.Set<String> SHARED = java.util.Set.of("Audit", "Editorial", "Ledger", "Sources");

    private String named(String id) {
        int verb = 0;
        while (verb < id.length() && !Character.isUpperCase(id.charAt(verb))) {
            verb++;
        }
        return id.substring(0, verb) + side + id.substring(verb);
    }
}
