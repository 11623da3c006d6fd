package io.govatlas.comparison.imports;

import java.util.Locale;

/** The columns of a table of observations, by the names that its header gives them in lower case. */
enum Column {
    DATASET,
    INDICATOR,
    AREA,
    PERIOD,
    VALUE,
    STATUS,
    NOTE,
    RANK;

    private final String header = name().toLowerCase(Locale.ROOT);

    /** The name as it stands in the header row. */
    String header() {
        return header;
    }
}
