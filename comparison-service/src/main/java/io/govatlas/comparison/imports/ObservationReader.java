package io.govatlas.comparison.imports;

import io.govatlas.comparison.datasets.TimePeriod;
import io.govatlas.platform.json.Printable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns the rows of a table into observations, and says of each row what is wrong with it. */
final class ObservationReader {

    /** In characters. */
    static final int LONGEST_CELL = 500;

    private static final Pattern PERIOD = Pattern.compile(TimePeriod.FORMAT);
    private static final Map<String, Character> STATUSES =
            Map.of("normal", 'A', "estimated", 'E', "imputed", 'I', "break", 'B', "missing", 'M');
    private static final Map<String, Character> RANKS = Map.of("preferred", 'P', "normal", 'N', "deprecated", 'D');

    /** How many different periods a load may speak of, so that what is remembered of each series stays small. */
    static final int MOST_PERIODS = 5_000;

    private final KnownCodes known;
    private final String dataset;
    private final SeriesIndex index;
    private final long mostRows;
    private final Findings findings;
    private long rows;
    private long missing;

    /** What takes the observations, row by row. */
    interface Sink {

        /** @param value NaN where it is missing; @param note null where there is none */
        void add(Series series, Period period, double value, char status, String note, char rank)
                throws SQLException, IOException;

        /** Called now and then, with bytes read and bytes to read. */
        void progress(long position, long size);
    }

    /** @param dataset that the whole table belongs to; null where a column says it */
    ObservationReader(KnownCodes known, String dataset, SeriesIndex index, long mostRows, Findings findings) {
        this.known = known;
        this.dataset = dataset;
        this.index = index;
        this.mostRows = mostRows;
        this.findings = findings;
    }

    /** Reads to the end, also after a fault; what follows one is checked, and no longer passed on. */
    void read(TableRows table, Sink sink) throws IOException, SQLException {
        Header header = null;
        try {
            String[] names = table.next();
            if (names == null) {
                throw new UnreadableTable(1, -1, "table-empty");
            }
            header = Header.of(names, dataset != null, findings);
            if (!findings.none()) {
                return;
            }
            for (String[] cells = table.next(); cells != null; cells = table.next()) {
                if (++rows > mostRows) {
                    throw new UnreadableTable(table.row(), -1, "table-rows-most", mostRows);
                }
                check(header, cells, table, sink);
                if ((rows & 0x3ff) == 0) {
                    sink.progress(table.position(), table.size());
                }
            }
        } catch (UnreadableTable e) {
            findings.addLast(e.row(), header == null ? null : header.name(e.cell()), e.reason(), e.arguments());
        }
    }

    Findings findings() {
        return findings;
    }

    /** How many rows have been read, without the header. */
    long rows() {
        return rows;
    }

    /** How many of them say that a value is missing. */
    long missing() {
        return missing;
    }

    private void check(Header header, String[] cells, TableRows table, Sink sink) throws IOException, SQLException {
        long row = table.row();
        long before = findings.count();
        if (cells.length != header.width()) {
            findings.add(row, null, "row-cells", cells.length, header.width());
            return;
        }
        for (int i = 0; i < cells.length; i++) {
            checkText(cells[i], table.oddity(i), row, header.name(i));
        }
        if (findings.count() > before) {
            return;
        }
        Series series = series(header, cells, row);
        Period period = period(header.cell(cells, Column.PERIOD), row);
        char status = code(STATUSES, header.cell(cells, Column.STATUS), 'A', row, Column.STATUS);
        char rank = code(RANKS, header.cell(cells, Column.RANK), 'N', row, Column.RANK);
        KnownCodes.Bounds bounds = known.indicators().get(header.cell(cells, Column.INDICATOR));
        double value = value(header.cell(cells, Column.VALUE), status, bounds, row);
        String note = note(header.cell(cells, Column.NOTE));
        if (series != null && period != null && !series.read(period)) {
            findings.add(row, null, "row-twice", series.key.indicator(), series.key.area(), period.text());
        }
        missing += status == 'M' ? 1 : 0;
        if (findings.none()) {
            sink.add(series, period, value, status, note.isEmpty() ? null : note, rank);
        }
    }

    /** Without the quote that a table has before a note that would be taken for a formula. */
    private static String note(String cell) {
        boolean quoted = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@'".indexOf(cell.charAt(1)) >= 0;
        return quoted ? cell.substring(1) : cell;
    }

    private void checkText(String cell, String oddity, long row, String column) {
        if (oddity != null) {
            findings.add(row, column, oddity);
        } else if (cell.length() > LONGEST_CELL) {
            findings.add(row, column, "cell-too-long", LONGEST_CELL);
        } else if (!Printable.test(cell)) {
            findings.add(row, column, "cell-control");
        }
    }

    private Series series(Header header, String[] cells, long row) throws SQLException {
        String of = header.has(Column.DATASET) ? header.cell(cells, Column.DATASET) : dataset;
        if (dataset != null && !of.equals(dataset)) {
            findings.add(row, Column.DATASET.header(), "dataset-other", of, dataset);
            return null;
        }
        if (!known.datasets().contains(of)) {
            findings.add(row, Column.DATASET.header(), "item-reference", "datasets", of);
            return null;
        }
        String indicator = header.cell(cells, Column.INDICATOR);
        String area = header.cell(cells, Column.AREA);
        Series series = index.find(of, indicator, area);
        return series != null ? series : begin(of, indicator, area, row);
    }

    private Series begin(String of, String indicator, String area, long row) throws SQLException {
        long before = findings.count();
        if (!known.indicators().containsKey(indicator)) {
            findings.add(row, Column.INDICATOR.header(), "item-reference", "indicators", indicator);
        }
        if (!known.areas().test(area)) {
            findings.add(row, Column.AREA.header(), "area-unknown", area);
        }
        return findings.count() > before ? null : index.begin(of, indicator, area);
    }

    private Period period(String text, long row) {
        Period period = index.knownPeriod(text);
        if (period != null) {
            return period;
        }
        if (!PERIOD.matcher(text).matches()) {
            findings.add(row, Column.PERIOD.header(), "period-unknown", text);
            return null;
        }
        if (index.periods() >= MOST_PERIODS) {
            findings.add(row, Column.PERIOD.header(), "table-periods-most", MOST_PERIODS);
            return null;
        }
        return index.period(text);
    }

    private char code(Map<String, Character> codes, String text, char otherwise, long row, Column column) {
        if (text.isEmpty()) {
            return otherwise;
        }
        Character code = codes.get(text);
        if (code == null) {
            String allowed = codes.keySet().stream()
                    .sorted()
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            findings.add(row, column.header(), "json-value", text, allowed);
            return otherwise;
        }
        return code;
    }

    private double value(String text, char status, KnownCodes.Bounds bounds, long row) {
        if (text.isEmpty()) {
            if (status != 'M') {
                findings.add(row, Column.VALUE.header(), "value-absent");
            }
            return Double.NaN;
        }
        if (!isNumber(text)) {
            findings.add(row, Column.VALUE.header(), "value-not-a-number", text);
            return Double.NaN;
        }
        double value = Double.parseDouble(text);
        if (status == 'M') {
            findings.add(row, Column.VALUE.header(), "value-of-missing", text);
        } else if (Double.isInfinite(value)) {
            findings.add(row, Column.VALUE.header(), "value-too-large", text);
        } else if (bounds != null && !bounds.contain(value)) {
            findings.add(row, Column.VALUE.header(), "value-out-of-range", text, bounds.min(), bounds.max());
        }
        return value;
    }

    /** Digits with a point and an exponent; what Java reads beyond that, such as {@code NaN} or {@code 1f}, is text. */
    static boolean isNumber(String text) {
        int at = sign(text, 0);
        int whole = digits(text, at);
        int end = whole;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, whole + 1);
        }
        if (end - at - (end > whole ? 1 : 0) == 0) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = sign(text, end + 1);
            end = digits(text, exponent);
            return end > exponent && end == text.length();
        }
        return end == text.length();
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
