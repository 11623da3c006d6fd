package io.govatlas.comparison.runs;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Says of whatever computes from a run, or runs an index, that there may be nothing to compute. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 150)
public class NotComputable implements OASFilter {

    private static final Pattern COMPUTING = Pattern.compile(".*/(runs/\\{id}/.+|indices/\\{slug}/(card|audit))");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (COMPUTING.matcher(path).matches()) {
                item.getOperations()
                        .values()
                        .forEach(operation -> operation
                                .getResponses()
                                .addAPIResponse(
                                        "422",
                                        OASFactory.createAPIResponse().ref("#/components/responses/Unprocessable")));
            }
        });
    }
}
