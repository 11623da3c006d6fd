package io.govatlas.platform.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** A ledger as lines of text: a row per line, in order. Read back, the lines prove themselves without the database. */
public final class LedgerExport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LedgerExport() {}

    static String line(LedgerRow row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A line that is no row counts as an altered one. */
    public static Verification verify(Iterator<String> lines) {
        return Verification.of(
                new Iterator<Link>() {
                    private long seq;

                    @Override
                    public boolean hasNext() {
                        return lines.hasNext();
                    }

                    @Override
                    public Link next() {
                        seq++;
                        return row(lines.next(), seq);
                    }
                },
                0);
    }

    /** The hash of a row, null where it cannot be read; to be compared with a head that was signed when it was the last one. */
    public static String hash(String line) {
        try {
            return JSON.readValue(line, LedgerRow.class).hash();
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private static Link row(String line, long seq) {
        try {
            return JSON.readValue(line, LedgerRow.class);
        } catch (JsonProcessingException unreadable) {
            return new Unreadable(seq);
        }
    }

    /** Stands for a row that cannot be read: its content does not have any hash. */
    private record Unreadable(long seq) implements Link {

        @Override
        public String previous() {
            return GENESIS;
        }

        @Override
        public String hash() {
            return "unreadable";
        }

        @Override
        public String digest() {
            return GENESIS;
        }
    }
}
