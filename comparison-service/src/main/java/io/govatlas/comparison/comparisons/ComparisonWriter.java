package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CitedStatement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes comparisons as JSON in UTF-8. A statement stands in cells and in traces of many: its bytes are made once for an
 * atlas, as long as they are not too many, and copied.
 */
final class ComparisonWriter {

    private static final int USUAL_SIZE = 1 << 19;

    /** Statements remembered of one atlas, at one or two kilobytes each: earlier atlases are kept for a while, too. */
    private static final int REMEMBERED = 16_384;

    private final ObjectWriter writer;

    ComparisonWriter(ObjectMapper json) {
        SimpleModule statements = new SimpleModule("statements")
                .addSerializer(CitedStatement.class, new Copied(json.writerFor(CitedStatement.class)));
        this.writer = json.copy().registerModule(statements).writerFor(Comparison.class);
    }

    byte[] write(Comparison comparison, Atlas atlas) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try {
            writer.withAttribute(Copied.class, atlas.written()).writeValue(bytes, comparison);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Copies the bytes of a statement behind what has been written before it. */
    private static final class Copied extends StdSerializer<CitedStatement> {

        private static final long serialVersionUID = 1;

        private final transient ObjectWriter plain;

        Copied(ObjectWriter plain) {
            super(CitedStatement.class);
            this.plain = plain;
        }

        @Override
        @SuppressWarnings("unchecked") // it is what was put there
        public void serialize(CitedStatement statement, JsonGenerator to, SerializerProvider context)
                throws IOException {
            var written = (Map<CitedStatement, byte[]>) context.getAttribute(Copied.class);
            byte[] known = written.get(statement);
            if (known == null) {
                known = bytes(statement);
                if (written.size() < REMEMBERED) {
                    written.put(statement, known);
                }
            }
            to.writeRawValue(""); // the comma before it
            to.flush();
            ((OutputStream) to.getOutputTarget()).write(known);
        }

        private byte[] bytes(CitedStatement statement) {
            try {
                return plain.writeValueAsBytes(statement);
            } catch (JsonProcessingException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
