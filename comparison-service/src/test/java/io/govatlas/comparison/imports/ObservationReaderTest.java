package io.govatlas.comparison.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationReaderTest {

    private static final String HEADER = "indicator,area,period,value,status,note,rank\n";
    private static final KnownCodes KNOWN = new KnownCodes(
            Set.of("survey"),
            Map.of(
                    "EGDI", new KnownCodes.Bounds(0, 1),
                    "GDP", new KnownCodes.Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)),
            Set.of("DNK", "CHN", "440000")::contains);

    private final List<String> passed = new ArrayList<>();

    @Test
    void readsRowsInAnyOrderOfColumnsWithDefaults() throws Exception {
        Findings findings =
                read("\uFEFFvalue,period,area,indicator\r\n0.9847,2024,DNK,EGDI\r\n\r\n5e-1,2024-Q1,440000,GDP\r\n");

        assertThat(findings.listed()).isEmpty();
        assertThat(passed).containsExactly("EGDI DNK 2024 0.9847 A null N", "GDP 440000 2024-Q1 0.5 A null N");
    }

    @Test
    void readsWhatIsQuoted() throws Exception {
        Findings findings = read(HEADER + "EGDI,DNK,2024,,missing,\"not \"\"scored\"\",\nsee 数据\",deprecated\n");

        assertThat(findings.listed()).isEmpty();
        assertThat(passed).containsExactly("EGDI DNK 2024 NaN M not \"scored\",\nsee 数据 D");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EGDI,DNK,2024,abc,normal,,          | value     | value-not-a-number",
                "EGDI,DNK,2024,NaN,normal,,          | value     | value-not-a-number",
                "EGDI,DNK,2024,Infinity,normal,,     | value     | value-not-a-number",
                "GDP,DNK,2024,1e400,normal,,         | value     | value-too-large",
                "GDP,DNK,2024,-1e400,normal,,        | value     | value-too-large",
                "EGDI,DNK,2024,1.0001,normal,,       | value     | value-out-of-range",
                "EGDI,DNK,2024,-0.1,normal,,         | value     | value-out-of-range",
                "EGDI,DNK,2024,,normal,,             | value     | value-absent",
                "EGDI,DNK,2024,,,,                   | value     | value-absent",
                "EGDI,DNK,2024,0.5,missing,,         | value     | value-of-missing",
                "EGDX,DNK,2024,0.5,normal,,          | indicator | item-reference",
                "EGDI,XXX,2024,0.5,normal,,          | area      | area-unknown",
                "EGDI,DNK,2024-13,0.5,normal,,       | period    | period-unknown",
                "EGDI,DNK,24,0.5,normal,,            | period    | period-unknown",
                "EGDI,DNK,2024,0.5,guessed,,         | status    | json-value",
                "EGDI,DNK,2024,0.5,normal,,best      | rank      | json-value",
                "EGDI,DNK,2024,0.5,normal            |           | row-cells",
                "EGDI,DNK,2024,0.5,normal,,,         |           | row-cells"
            })
    void namesRowAndColumnOfEachFault(String row, String column, String reason) throws Exception {
        Findings findings = read(HEADER + "EGDI,CHN,2024,0.5,normal,,\n" + row + "\n");

        assertThat(findings.listed())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::reason)
                .containsExactly(tuple(3L, column, reason));
        assertThat(findings.listed().get(0).message().zh()).containsPattern("\\p{IsHan}");
    }

    @Test
    void goesOnAfterAFaultAndCountsAll() throws Exception {
        Findings findings = read(HEADER + "EGDI,DNK,2024,x,,,\n".repeat(1_500));

        assertThat(findings.count()).isEqualTo(1_500 + 1_499);
        assertThat(findings.listed()).hasSize(Findings.LISTED);
        assertThat(passed).isEmpty();
    }

    @Test
    void sameFigureTwiceIsAFaultOfTheSecondRow() throws Exception {
        Findings findings = read(HEADER + "EGDI,DNK,2024,0.5,,,\nEGDI,DNK,2022,0.5,,,\nEGDI,DNK,2024,0.6,,,\n");

        assertThat(findings.listed())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::reason)
                .containsExactly(tuple(4L, null, "row-twice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator,area,period            | value     | column-missing",
                "indicator,area,period,value,area | area      | column-twice",
                "indicator,area,period,value,Note | Note      | column-unknown"
            })
    void headerIsChecked(String header, String column, String reason) throws Exception {
        Findings findings = read(header + "\nEGDI,DNK,2024,0.5,,,\n");

        assertThat(findings.listed())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::reason)
                .containsExactly(tuple(1L, column, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"EGDI,DNK,2024,0.5,,,", "EG\"DI,DNK,2024,0.5,,,", "\"EGDI\"x,DNK,2024,0.5,,,"})
    void strayQuoteEndsTheReading(String row) throws Exception {
        Findings findings = read(HEADER + "EGDI,CHN,2024,0.5,,,\n" + row);

        assertThat(findings.listed())
                .extracting(ImportFault::row, ImportFault::reason)
                .containsExactly(tuple(3L, "cell-quote"));
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        assertThat(read(HEADER + "EGDI,DNK,2024,0.5,,a\0b,\n").listed())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::reason)
                .containsExactly(tuple(2L, "note", "cell-control"));
        byte[] latin = (HEADER + "EGDI,DNK,2024,0.5,,Gro\u00dfe,\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(new ByteArrayInputStream(latin)).listed())
                .extracting(ImportFault::reason)
                .containsExactly("table-encoding");
        assertThat(read("").listed()).extracting(ImportFault::reason).containsExactly("table-empty");
    }

    @Test
    void cellOfTwoHundredMegabytesIsRefusedAtItsBeginning() throws Exception {
        byte[] part = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream((HEADER + "EGDI,DNK,2024,0.5,,").getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 200; i++) {
            parts.add(new ByteArrayInputStream(part));
        }
        CountedStream counted = new CountedStream(new SequenceInputStream(Collections.enumeration(parts)));

        Findings findings = read(counted);

        assertThat(findings.listed())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::reason)
                .containsExactly(tuple(2L, "note", "cell-too-long"));
        assertThat(counted.count()).isLessThan(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "+1.5", ".5", "5.", "1e3", "1E-3", "0.000", "12345678901234567890"})
    void numbers(String text) {
        assertThat(ObservationReader.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-", "e5", "1e", "1e+", "1f", "1d", "0x1p3", " 1", "1 ", "1,5", "1_000", "１"})
    void texts(String text) {
        assertThat(ObservationReader.isNumber(text)).isFalse();
    }

    private Findings read(String text) throws IOException, SQLException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Findings read(InputStream text) throws IOException, SQLException {
        CountedStream sent = new CountedStream(text);
        try (CsvRows rows = new CsvRows(sent, sent, 0)) {
            return read(rows);
        }
    }

    private Findings read(TableRows rows) throws IOException, SQLException {
        Findings findings = new Findings();
        SeriesIndex index = new SeriesIndex(new Nothing(), KNOWN.indicators().keySet());
        new ObservationReader(KNOWN, "survey", index, 1_000_000, findings).read(rows, new Passed());
        return findings;
    }

    /** An empty database. */
    private static final class Nothing implements SeriesIndex.Stored {

        private int id;

        @Override
        public void of(String dataset, Found found) {}

        @Override
        public int newId() {
            return id++;
        }
    }

    private final class Passed implements ObservationReader.Sink {

        @Override
        public void add(Series series, Period period, double value, char status, String note, char rank) {
            passed.add(series.key.indicator() + " " + series.key.area() + " " + period.text() + " " + value + " "
                    + status + " " + note + " " + rank);
        }

        @Override
        public void progress(long position, long size) {}
    }
}
