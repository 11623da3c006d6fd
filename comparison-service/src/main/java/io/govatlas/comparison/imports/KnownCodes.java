package io.govatlas.comparison.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a row may name: published datasets, published indicators with the bounds of their scales, and areas. */
record KnownCodes(Set<String> datasets, Map<String, Bounds> indicators, Predicate<String> areas) {

    /** Bounds of a scale, both ends included; infinite where it is open. */
    record Bounds(double min, double max) {

        boolean contain(double value) {
            return value >= min && value <= max;
        }
    }

    /** What is published at the moment: two statements. */
    static KnownCodes published(Connection connection, Predicate<String> areas) throws SQLException {
        Set<String> datasets = new HashSet<>();
        Map<String, Bounds> indicators = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select slug from item where collection = 'datasets' and summary is not null")) {
                while (rows.next()) {
                    datasets.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    select slug,
                        coalesce(cast(cast(published as jsonb) #>> '{range,min}' as float8), '-infinity'),
                        coalesce(cast(cast(published as jsonb) #>> '{range,max}' as float8), 'infinity')
                    from item where collection = 'indicators' and summary is not null""")) {
                while (rows.next()) {
                    indicators.put(rows.getString(1), new Bounds(rows.getDouble(2), rows.getDouble(3)));
                }
            }
        }
        return new KnownCodes(datasets, indicators, areas);
    }
}
