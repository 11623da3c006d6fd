package io.govatlas.comparison.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Rows of the first sheet of an XLSX workbook. Read by our own hand, not by a library: those allocate what the file tells
 * them to, such as a row of cells up to the column it names.
 */
final class XlsxRows implements TableRows {

    private static final int MOST_CELLS = 64;

    private final Workbook workbook;
    private final SharedStrings strings;
    private final Set<Integer> dateStyles;
    private final CountedStream bytes;
    private final long size;
    private final XMLStreamReader xml;
    private final String[] cells = new String[MOST_CELLS];
    private final String[] oddities = new String[MOST_CELLS];
    private int width;
    private int filled;
    private long row;

    private XlsxRows(Workbook workbook) throws IOException, XMLStreamException, SharedStrings.TooMany {
        this.workbook = workbook;
        this.strings = new SharedStrings(workbook.optionalPart("xl/sharedStrings.xml"));
        this.dateStyles = workbook.dateStyles();
        String sheet = workbook.firstSheet();
        this.bytes = new CountedStream(workbook.stream(sheet));
        this.size = workbook.size(sheet);
        this.xml = workbook.reader(bytes);
    }

    static XlsxRows open(Path file, long mostInflated) throws IOException, UnreadableTable {
        Workbook workbook = null;
        try {
            workbook = new Workbook(file, mostInflated);
            return new XlsxRows(workbook);
        } catch (ZipException | XMLStreamException | SharedStrings.TooMany | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw unreadable(1, e);
        }
    }

    @Override
    public String[] next() throws IOException, UnreadableTable {
        try {
            while (Workbook.next(xml, "row")) {
                String number = xml.getAttributeValue(null, "r");
                row = number != null && number.matches("[0-9]{1,7}") ? Long.parseLong(number) : row + 1;
                readRow();
                if (filled > 0) {
                    width = width == 0 ? filled : width;
                    return Arrays.copyOf(cells, Math.max(width, filled));
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable(row + 1, e);
        }
    }

    private static UnreadableTable unreadable(long row, Exception e) {
        if (e instanceof SharedStrings.TooMany) {
            return new UnreadableTable(row, -1, "table-texts-most");
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedStream.TooMuch much) {
                return new UnreadableTable(row, -1, "table-inflated-most", much.limit);
            }
            if (cause instanceof XMLStreamException nested
                    && nested.getNestedException() instanceof LimitedStream.TooMuch much) {
                return new UnreadableTable(row, -1, "table-inflated-most", much.limit);
            }
        }
        return new UnreadableTable(row, -1, "table-not-xlsx");
    }

    private void readRow() throws XMLStreamException, UnreadableTable {
        Arrays.fill(cells, "");
        Arrays.fill(oddities, null);
        filled = 0;
        int place = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                place = place(xml.getAttributeValue(null, "r"), place);
                if (place >= MOST_CELLS) {
                    throw new UnreadableTable(row, -1, "row-cells-most", MOST_CELLS);
                }
                readCell(place);
                if (!cells[place].isEmpty() || oddities[place] != null) {
                    filled = Math.max(filled, place + 1);
                }
                place++;
            }
        }
    }

    /** From the letters of its address; where it has none, after the cell before. */
    private static int place(String address, int next) {
        int column = 0;
        int letters = 0;
        while (address != null
                && letters < address.length()
                && letters < 4
                && address.charAt(letters) >= 'A'
                && address.charAt(letters) <= 'Z') {
            column = column * 26 + address.charAt(letters) - 'A' + 1;
            letters++;
        }
        return letters == 0 ? next : column - 1;
    }

    private void readCell(int place) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        String text = null;
        boolean inValue = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                inValue = xml.getLocalName().equals("v");
                if (xml.getLocalName().equals("f")) {
                    oddities[place] = "cell-formula";
                } else if (xml.getLocalName().equals("is")) {
                    text = CellText.until(xml, "is");
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inValue = false;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            } else if (inValue) {
                CellText.append(value, xml);
            }
        }
        cells[place] = text != null ? text : shown(value.toString(), type, style, place);
    }

    private String shown(String value, String type, String style, int place) {
        if ("s".equals(type)) {
            String text = strings.get(value);
            oddities[place] = text == null ? "cell-text-unknown" : oddities[place];
            return text == null ? "" : text;
        }
        if ((type == null || type.equals("n")) && !value.isEmpty()) {
            if (style != null && style.matches("[0-9]{1,9}") && dateStyles.contains(Integer.valueOf(style))) {
                oddities[place] = "cell-date";
            }
            return plain(value);
        }
        return value;
    }

    /** Whole numbers as they are shown: some programs write the year 2024 as {@code 2024.0}. */
    private static String plain(String number) {
        if (!ObservationReader.isNumber(number)) {
            return number;
        }
        double value = Double.parseDouble(number);
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : number;
    }

    @Override
    public String oddity(int cell) {
        return oddities[cell];
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public long position() {
        return bytes.count();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
