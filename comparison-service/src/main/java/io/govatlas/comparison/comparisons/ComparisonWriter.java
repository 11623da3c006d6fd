package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.govatlas.comparison.atlas.CitedStatement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes comparisons as JSON in UTF-8. A statement stands in cells and in traces of many: its bytes are made once, kept as
 * long as it stands in an atlas and there is room, and copied.
 */
final class ComparisonWriter {

    private static final int USUAL_SIZE = 1 << 19;

    /** An eighth of the heap. */
    private static final long ROOM = Runtime.getRuntime().maxMemory() / 8;

    private final ObjectWriter writer;

    ComparisonWriter(ObjectMapper json) {
        SimpleModule statements = new SimpleModule("statements")
                .addSerializer(CitedStatement.class, new Copied(json.writerFor(CitedStatement.class)));
        this.writer = json.copy().registerModule(statements).writerFor(Comparison.class);
    }

    byte[] write(Comparison comparison) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try {
            writer.writeValue(bytes, comparison);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Copies the bytes of a statement behind what has been written before it. */
    private static final class Copied extends StdSerializer<CitedStatement> {

        private static final long serialVersionUID = 1;

        private final transient ObjectWriter plain;

        /** By identity: another atlas may have another statement of the same id. */
        private final transient Cache<CitedStatement, byte[]> written = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(ROOM)
                .weigher((CitedStatement statement, byte[] bytes) -> bytes.length)
                .build();

        Copied(ObjectWriter plain) {
            super(CitedStatement.class);
            this.plain = plain;
        }

        @Override
        public void serialize(CitedStatement statement, JsonGenerator to, SerializerProvider context)
                throws IOException {
            to.writeRawValue(""); // the comma before it
            to.flush();
            ((OutputStream) to.getOutputTarget()).write(written.get(statement, this::bytes));
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
