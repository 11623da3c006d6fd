package io.govatlas.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes records as lines of JSON, or as comma-separated values; text in them cannot break a line or become a formula. */
final class AuditExport {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .build();

    private final ObjectMapper json;
    private final OutputStream out;

    AuditExport(ObjectMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    void lines(Consumer<Consumer<AuditRecord>> records) throws IOException {
        try (SequenceWriter writer = json.writer().withRootValueSeparator("\n").writeValues(out)) {
            records.accept(record -> write(writer, record));
            out.write('\n');
        }
    }

    void table(Consumer<Consumer<AuditRecord>> records) throws IOException {
        CsvSchema.Builder schema = CsvSchema.builder();
        Arrays.stream(AuditRecord.class.getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(schema::addColumn);
        try (SequenceWriter writer =
                CSV.writer(schema.setUseHeader(true).build()).writeValues(out)) {
            records.accept(record -> write(writer, cells(json.valueToTree(record))));
        }
    }

    /** A cell that a spreadsheet would compute is marked as text. */
    private static Map<String, String> cells(ObjectNode record) {
        Map<String, String> cells = new LinkedHashMap<>();
        record.properties().forEach(member -> {
            String text = member.getValue().asText().replaceAll("[\\r\\n\\u0000-\\u001f\\u007f]", " ");
            boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
            cells.put(member.getKey(), formula ? "'" + text : text);
        });
        return cells;
    }

    private static void write(SequenceWriter writer, Object value) {
        try {
            writer.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
