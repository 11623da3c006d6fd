package io.govatlas.platform.openapi;

import io.govatlas.platform.text.Language;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Puts the Chinese text beside the English, as {@code x-zh}, wherever {@code openapi/zh.properties} has one for it; the
 * file is keyed by the English text, so that a text that changes loses its translation instead of keeping a wrong one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 100)
public class Chinese implements OASFilter {

    private final Map<String, String> translations = new HashMap<>();

    public Chinese() {
        try {
            Enumeration<URL> files =
                    Thread.currentThread().getContextClassLoader().getResources("openapi/zh.properties");
            while (files.hasMoreElements()) {
                try (InputStream in = files.nextElement().openStream()) {
                    Properties texts = new Properties();
                    texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    texts.forEach((english, chinese) -> translations.put((String) english, (String) chinese));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProblemAnswers.all()
                .values()
                .forEach(types -> translations.put(
                        ProblemAnswers.description(types, Language.EN),
                        ProblemAnswers.description(types, Language.ZH)));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        translate(operation, "summary", operation.getSummary(), "description", operation.getDescription());
        tagged(operation);
        if (operation.getRequestBody() != null) {
            translate(
                    operation.getRequestBody(),
                    "description",
                    operation.getRequestBody().getDescription());
        }
        return operation;
    }

    /** Operations find their tags by name, so a name is translated in both places or in none. */
    private void tagged(Operation operation) {
        if (operation.getTags() == null || operation.getTags().stream().noneMatch(translations::containsKey)) {
            return;
        }
        Map<String, Object> chinese = new LinkedHashMap<>();
        if (operation.getExtensions() != null && operation.getExtensions().get("x-zh") instanceof Map<?, ?> texts) {
            texts.forEach((member, text) -> chinese.put((String) member, text));
        }
        chinese.put(
                "tags",
                operation.getTags().stream()
                        .map(tag -> translations.getOrDefault(tag, tag))
                        .toList());
        operation.addExtension("x-zh", chinese);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        translate(parameter, "description", parameter.getDescription());
        return parameter;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        translate(schema, "title", schema.getTitle(), "description", schema.getDescription());
        return schema;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        translate(response, "description", response.getDescription());
        return response;
    }

    @Override
    public Header filterHeader(Header header) {
        translate(header, "description", header.getDescription());
        return header;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getInfo() != null) {
            translate(
                    document.getInfo(),
                    "title",
                    document.getInfo().getTitle(),
                    "description",
                    document.getInfo().getDescription());
        }
        if (document.getComponents() != null && document.getComponents().getSecuritySchemes() != null) {
            document.getComponents()
                    .getSecuritySchemes()
                    .values()
                    .forEach(scheme -> translate(scheme, "description", scheme.getDescription()));
        }
        if (document.getTags() != null) {
            document.getTags()
                    .forEach(tag -> translate(tag, "name", tag.getName(), "description", tag.getDescription()));
        }
        // What earlier filters added is visited here, since the walk over the document came before them.
        if (document.getComponents() != null && document.getComponents().getResponses() != null) {
            document.getComponents().getResponses().values().forEach(response -> {
                filterAPIResponse(response);
                if (response.getHeaders() != null) {
                    response.getHeaders().values().forEach(this::filterHeader);
                }
            });
        }
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> operation
                                .getResponses()
                                .getAPIResponses()
                                .values()
                                .forEach(response -> {
                                    filterAPIResponse(response);
                                    if (response.getHeaders() != null) {
                                        response.getHeaders().values().forEach(this::filterHeader);
                                    }
                                })));
    }

    private void translate(Extensible<?> object, String... texts) {
        Map<String, Object> chinese = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            String translation = texts[i + 1] == null ? null : translations.get(texts[i + 1].trim());
            if (translation != null) {
                chinese.put(texts[i], translation);
            }
        }
        if (!chinese.isEmpty()) {
            object.addExtension("x-zh", chinese);
        }
    }
}
