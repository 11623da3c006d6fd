package io.govatlas.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes operations and parameters that say nothing themselves, from {@code openapi/descriptions.properties}: by the
 * method's name ({@code verifyLedger}), else by what it does to what ({@code get.Published}); parameters by their name.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 450)
public class Descriptions implements OASFilter {
    private final Properties texts = new Properties();

    public Descriptions() {
        try {
            Enumeration<URL> files =
                    Thread.currentThread().getContextClassLoader().getResources("openapi/descriptions.properties");
            while (files.hasMoreElements()) {
                try (InputStream in = files.nextElement().openStream()) {
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(this::describe));
    }

    private void describe(Operation operation) {
        if (operation.getDescription() == null) {
            String id = operation.getOperationId();
            operation.setDescription(texts.getProperty(id, texts.getProperty(kind(operation))));
        }
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                if (parameter.getDescription() == null) {
                    parameter.setDescription(texts.getProperty("parameter." + parameter.getName()));
                }
            }
        }
    }

    /** The first words of the method and of its answer. */
    private static String kind(Operation operation) {
        String answer = operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .map(schema -> schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1))
                .findFirst()
                .orElse("");
        return firstWord(operation.getOperationId()) + "." + firstWord(answer);
    }

    private static String firstWord(String camelCase) {
        int end = Math.min(1, camelCase.length());
        while (end < camelCase.length() && Character.isLowerCase(camelCase.charAt(end))) {
            end++;
        }
        return camelCase.substring(0, end);
    }
}
