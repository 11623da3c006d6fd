package io.govatlas.comparison.imports;

import java.util.BitSet;

/** What one dataset says of one indicator in one area, and in which periods: in the database, and in the table read. */
final class Series {

    /** Names a series. */
    record Key(String dataset, String indicator, String area) {

        boolean is(String dataset, String indicator, String area) {
            return this.area.equals(area) && this.indicator.equals(indicator) && this.dataset.equals(dataset);
        }
    }

    final int id;
    final Key key;
    private final BitSet stored = new BitSet();
    private final BitSet read = new BitSet();

    Series(int id, Key key) {
        this.id = id;
        this.key = key;
    }

    /** Whether there is a current figure of that period already; periods are numbered by the index. */
    boolean has(Period period) {
        return stored.get(period.number());
    }

    void store(Period period) {
        stored.set(period.number());
    }

    /** Whether the table has not spoken of that period before. */
    boolean read(Period period) {
        boolean first = !read.get(period.number());
        read.set(period.number());
        return first;
    }
}
