package io.govatlas.platform.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.govatlas.platform.json.Printable;
import java.io.IOException;

/**
 * Looks through a whole body before it is bound to anything: names and texts that no store can hold, numbers beyond 64 bits
 * or a double, and nesting that no request has. What a type would ignore is refused all the same.
 */
final class JsonScan {

    private static final int DEEPEST = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonScan() {}

    static void check(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            scan(parser);
        } catch (JsonParseException syntax) {
            // Whoever binds the body comes upon it, too, and says where it is.
        }
    }

    private static void scan(JsonParser parser) throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String fault = fault(parser, token);
                if (fault != null) {
                    throw refusal().at(pointer(parser, token), fault);
                }
            }
        } catch (StreamConstraintsException beyond) {
            throw parser.getParsingContext().getNestingDepth() > DEEPEST
                    ? refusal().at("", "json-depth", DEEPEST)
                    : refusal().at(parser.getParsingContext().pathAsPointer().toString(), "json-long");
        }
    }

    private static String fault(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case FIELD_NAME -> Printable.test(parser.currentName()) ? null : "json-text";
            case VALUE_STRING -> Printable.test(parser.getText()) ? null : "json-text";
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? "json-number" : null;
            case VALUE_NUMBER_FLOAT -> Double.isInfinite(parser.getDoubleValue()) ? "json-number" : null;
            default -> null;
        };
    }

    /** A name that cannot be written is not repeated: its object is pointed at. */
    private static String pointer(JsonParser parser, JsonToken token) {
        JsonPointer pointer = parser.getParsingContext().pathAsPointer();
        return (token == JsonToken.FIELD_NAME ? pointer.head() : pointer).toString();
    }

    private static ProblemException refusal() {
        return ProblemException.of(ProblemType.MALFORMED_BODY, "body-malformed");
    }
}
