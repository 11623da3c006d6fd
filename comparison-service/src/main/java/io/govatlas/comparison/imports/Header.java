package io.govatlas.comparison.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where in a row each column stands. */
final class Header {

    private static final Set<Column> REQUIRED = EnumSet.of(Column.INDICATOR, Column.AREA, Column.PERIOD, Column.VALUE);

    private final String[] names;
    private final int[] places = new int[Column.values().length];

    private Header(String[] names) {
        this.names = names;
        Arrays.fill(places, -1);
    }

    /** Reads the header row; what is wrong with it is added to the findings. */
    static Header of(String[] names, boolean datasetGiven, Findings findings) {
        Header header = new Header(names);
        List<String> known = new ArrayList<>();
        for (Column column : Column.values()) {
            known.add(column.header());
        }
        for (int i = 0; i < names.length; i++) {
            int column = known.indexOf(names[i]);
            if (column < 0) {
                findings.add(1, Findings.shortened(names[i]), "column-unknown", names[i], String.join(", ", known));
            } else if (header.places[column] >= 0) {
                findings.add(1, names[i], "column-twice", names[i]);
            } else {
                header.places[column] = i;
            }
        }
        for (Column column : Column.values()) {
            boolean required = REQUIRED.contains(column) || column == Column.DATASET && !datasetGiven;
            if (required && header.places[column.ordinal()] < 0) {
                findings.add(1, column.header(), "column-missing", column.header());
            }
        }
        return header;
    }

    int width() {
        return names.length;
    }

    boolean has(Column column) {
        return places[column.ordinal()] >= 0;
    }

    /** The cell of that column; empty where the table does not have it. */
    String cell(String[] row, Column column) {
        int place = places[column.ordinal()];
        return place < 0 ? "" : row[place];
    }

    /** What the cell at that place is called; null beyond the header. */
    String name(int place) {
        return place < 0 || place >= names.length ? null : Findings.shortened(names[place]);
    }
}
