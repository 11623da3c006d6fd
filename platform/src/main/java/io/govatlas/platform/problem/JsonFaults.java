package io.govatlas.platform.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.govatlas.platform.json.Printable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says what Jackson found wrong with a body, by JSON Pointer and without the names of our classes. */
final class JsonFaults {

    private JsonFaults() {}

    static ProblemException problem(JsonProcessingException e) {
        ProblemException problem = ProblemException.of(ProblemType.MALFORMED_BODY, "body-malformed");
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonParseException syntax) {
                return syntax(problem, pointer, syntax);
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknown(pointer, unknown);
        }
        if (e instanceof InvalidFormatException format
                && format.getValue() instanceof String text
                && !Printable.test(text)) {
            return problem.at(pointer, "json-text");
        }
        if (e instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", 1)
                    .at(pointer, "json-value", format.getValue(), names(format.getTargetType()));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            if (e.getMessage() != null && e.getMessage().startsWith("No content to map")) {
                return ProblemException.of(ProblemType.MALFORMED_BODY, "body-empty")
                        .at("", "body-empty");
            }
            return problem.at(pointer, "json-type", kind(mismatch.getTargetType()));
        }
        return problem.at(pointer, "body-malformed");
    }

    private static ProblemException syntax(ProblemException problem, String pointer, JsonParseException syntax) {
        if (String.valueOf(syntax.getOriginalMessage()).startsWith("Duplicate field")) {
            return problem.at(pointer, "json-duplicate");
        }
        JsonLocation at = syntax.getLocation();
        return problem.at(pointer, "json-syntax", at.getLineNr(), at.getColumnNr());
    }

    private static ProblemException unknown(String pointer, UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String nearest = Nearest.to(
                unknown.getPropertyName(),
                known == null ? List.of() : known.stream().map(String::valueOf).collect(Collectors.toList()));
        return ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", 1)
                .at(pointer, "json-unknown", unknown.getPropertyName(), nearest);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(java.lang.reflect.Field::isEnumConstant)
                .map(field -> field.isAnnotationPresent(JsonProperty.class)
                        ? field.getAnnotation(JsonProperty.class).value()
                        : field.getName())
                .collect(Collectors.joining(", "));
    }

    private static String kind(Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return "string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return Collection.class.isAssignableFrom(type) ? "array" : "object";
    }
}
