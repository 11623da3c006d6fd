package io.govatlas.comparison.imports;

import io.govatlas.comparison.imports.KnownCodes.Bounds;
import io.govatlas.comparison.imports.Series.Key;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The series of the datasets that a table speaks of: those that are stored, and those it begins. There are no more of them
 * than known codes have combinations. Reads over a connection of its own, since the one of the load is busy copying.
 */
final class SeriesIndex {

    /** Numbers that are fetched at once; what is left over is never used. */
    private static final int BLOCK = 500;

    private final Connection connection;
    private final Map<String, Bounds> indicators;
    private final Map<String, Period> periods = new HashMap<>();
    private final Map<Key, Series> series = new HashMap<>();
    private final Set<String> datasets = new HashSet<>();
    private final List<Series> begun = new ArrayList<>();
    private int nextId;
    private int idsLeft;
    private Series last;

    SeriesIndex(Connection connection, Map<String, Bounds> indicators) {
        this.connection = connection;
        this.indicators = indicators;
    }

    /** Null where there is none yet, or where its indicator is published no longer. */
    Series find(String dataset, String indicator, String area) throws SQLException {
        if (last == null || !last.key.is(dataset, indicator, area)) {
            if (datasets.add(dataset)) {
                load(dataset);
            }
            last = series.get(new Key(dataset, indicator, area));
        }
        return last;
    }

    Series begin(String dataset, String indicator, String area) throws SQLException {
        Series begins = new Series(newId(), new Key(dataset, indicator, area), indicators.get(indicator));
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

    private void load(String dataset) throws SQLException {
        String sql = """
                select s.id, s.indicator, s.area, string_agg(o.period, ',')
                from series s left join observation o on o.series = s.id and o.replaced_by is null
                where s.dataset = ? group by s.id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, dataset);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Bounds bounds = indicators.get(rows.getString(2));
                    if (bounds != null) {
                        Key key = new Key(dataset, rows.getString(2), rows.getString(3));
                        series.put(key, stored(new Series(rows.getInt(1), key, bounds), rows.getString(4)));
                    }
                }
            }
        }
    }

    private Series stored(Series of, String periodsOf) {
        if (periodsOf != null) {
            for (String period : periodsOf.split(",")) {
                of.store(period(period));
            }
        }
        return of;
    }

    /** Numbers are taken in blocks, since each is a way to the database and back. */
    private int newId() throws SQLException {
        if (idsLeft == 0) {
            try (Statement statement = connection.createStatement();
                    ResultSet block = statement.executeQuery("select nextval('series_id')")) {
                block.next();
                nextId = block.getInt(1) * BLOCK;
                idsLeft = BLOCK;
            }
        }
        idsLeft--;
        return nextId++;
    }
}
