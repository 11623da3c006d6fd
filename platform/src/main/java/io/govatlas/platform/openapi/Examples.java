package io.govatlas.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Attaches {@code openapi/examples/<operationId>.json} to the operation of that name:
 * {@code {"parameters": {…}, "request": …, "response": …}}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 300)
public class Examples implements OASFilter {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(this::attach));
    }

    private void attach(Operation operation) {
        String file = "openapi/examples/" + operation.getOperationId() + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                return;
            }
            JsonNode example = json.readTree(in);
            if (operation.getParameters() != null) {
                for (Parameter parameter : operation.getParameters()) {
                    JsonNode value = example.path("parameters").path(parameter.getName());
                    if (!value.isMissingNode()) {
                        parameter.setExample(plain(value));
                    }
                }
            }
            if (operation.getRequestBody() != null && example.has("request")) {
                set(operation.getRequestBody().getContent(), example.get("request"));
            }
            if (example.has("response")) {
                boolean atOnce = operation.getResponses().getAPIResponse("200") != null
                        || operation.getResponses().getAPIResponse("201") != null;
                operation.getResponses().getAPIResponses().forEach((status, response) -> {
                    // a job that is accepted looks different from what is answered at once
                    boolean accepted = status.equals("202") && atOnce;
                    if (status.startsWith("2") && !accepted && response.getContent() != null) {
                        set(response.getContent(), example.get("response"));
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private void set(Content content, JsonNode value) {
        content.getMediaTypes().forEach((name, type) -> {
            if (name.endsWith("json")
                    || value.isTextual()
                            && (name.equals("text/csv") || name.equals("text/markdown") || name.endsWith("xml"))) {
                type.setExample(plain(value));
            }
        });
    }

    private Object plain(JsonNode value) {
        return json.convertValue(value, Object.class);
    }
}
