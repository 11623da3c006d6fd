package io.govatlas.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says of every text, whole number and list how large it can get. Where nothing of its own limits it, what limits URLs
 * (414), bodies (413) and the types of numbers does.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 150)
public class Bounds implements OASFilter {

    private static final int URL = 8_192;
    private static final int BODY = 1_048_576;
    /** Not one JSON document: pictures, tables and whole books. */
    private static final int DOWNLOAD = 268_435_456;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(schema -> bound(schema, BODY));
        }
        if (document.getComponents().getResponses() != null) {
            document.getComponents().getResponses().values().forEach(Bounds::bound);
        }
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(Bounds::bound));
    }

    private static void bound(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().map(Parameter::getSchema).forEach(schema -> bound(schema, URL));
        }
        if (operation.getRequestBody() != null) {
            bound(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(Bounds::bound);
    }

    private static void bound(APIResponse response) {
        bound(response.getContent());
        if (response.getHeaders() != null) {
            response.getHeaders().values().stream().map(Header::getSchema).forEach(schema -> bound(schema, URL));
        }
    }

    private static void bound(Content content) {
        if (content != null) {
            content.getMediaTypes()
                    .forEach((type, media) -> bound(
                            media.getSchema(), type.contains("json") && !type.contains("ndjson") ? BODY : DOWNLOAD));
        }
    }

    private static void bound(Schema schema, int largest) {
        if (schema == null || schema.getRef() != null) {
            return;
        }
        List<Schema.SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(Schema.SchemaType.STRING)
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null
                && schema.getConstValue() == null) {
            schema.setMaxLength(largest);
        }
        if (types.contains(Schema.SchemaType.ARRAY) && schema.getMaxItems() == null) {
            // an element takes two bytes at least
            schema.setMaxItems(largest / 2);
        }
        if (types.contains(Schema.SchemaType.INTEGER)) {
            boundNumber(schema);
        }
        children(schema).forEach(child -> bound(child, largest));
    }

    private static void boundNumber(Schema schema) {
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        boolean small = schema.getFormat().equals("int32");
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : Long.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
        }
    }

    private static Stream<Schema> children(Schema schema) {
        Stream<Schema> parts = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(list -> list != null)
                .flatMap(List::stream);
        Stream<Schema> inside = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema(), schema.getNot())
                .filter(child -> child != null);
        Stream<Schema> members =
                schema.getProperties() == null ? Stream.empty() : schema.getProperties().values().stream();
        return Stream.of(parts, inside, members).flatMap(all -> all);
    }
}
