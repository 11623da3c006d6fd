package io.govatlas.comparison.imports;

import io.govatlas.comparison.imports.Series.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The series of the datasets that a table speaks of: those that are stored, and those it begins. There are no more of them
 * than known codes have combinations.
 */
final class SeriesIndex {

    private final Stored stored;
    private final Set<String> indicators;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<Key, Series> series = new HashMap<>();
    private final Set<String> datasets = new HashSet<>();
    private final List<Series> begun = new ArrayList<>();
    private Series last;

    /** What is in the database. */
    interface Stored {

        /** Finds every series of a dataset, with its current periods separated by commas; null where it has none. */
        void of(String dataset, Found found);

        /** A number that no series has. */
        int newId();

        interface Found {
            void series(int id, String indicator, String area, String periods);
        }
    }

    SeriesIndex(Stored stored, Set<String> indicators) {
        this.stored = stored;
        this.indicators = indicators;
    }

    /** Null where there is none yet, or where its indicator is published no longer. */
    Series find(String dataset, String indicator, String area) {
        if (last == null || !last.key.is(dataset, indicator, area)) {
            if (datasets.add(dataset)) {
                stored.of(dataset, (id, i, a, of) -> store(id, new Key(dataset, i, a), of));
            }
            last = series.get(new Key(dataset, indicator, area));
        }
        return last;
    }

    Series begin(String dataset, String indicator, String area) {
        Series begins = new Series(stored.newId(), new Key(dataset, indicator, area));
        series.put(begins.key, begins);
        begun.add(begins);
        return begins;
    }

    /** The series that were not stored before. */
    List<Series> begun() {
        return begun;
    }

    /** The datasets the table speaks of, sorted. */
    List<String> datasets() {
        return datasets.stream().sorted().toList();
    }

    /** The one period of that text, which is a year, quarter or month. */
    Period period(String text) {
        return periods.computeIfAbsent(text, t -> new Period(periods.size(), t, t.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Null where neither the table nor what is stored has spoken of it before. */
    Period knownPeriod(String text) {
        return periods.get(text);
    }

    /** How many there are. */
    int periods() {
        return periods.size();
    }

    private void store(int id, Key key, String periodsOf) {
        if (!indicators.contains(key.indicator())) {
            return;
        }
        Series found = new Series(id, key);
        for (String period : periodsOf == null ? new String[0] : periodsOf.split(",")) {
            found.store(period(period));
        }
        series.put(key, found);
    }
}
