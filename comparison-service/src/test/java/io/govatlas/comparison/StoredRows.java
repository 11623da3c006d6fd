package io.govatlas.comparison;

import io.govatlas.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much is stored, so that a test can say that a refusal left nothing behind. */
public final class StoredRows {

    private static final List<String> TABLES = List.of("run", "series", "observation", "batch", "item", "ledger");

    private StoredRows() {}

    /** Rows of every table that figures, runs and indices are written to. */
    public static Map<String, Long> count() {
        try (Connection connection = TestPostgres.serviceRole()) {
            Map<String, Long> counts = new TreeMap<>();
            for (String table : TABLES) {
                counts.put(table, Long.valueOf(TestPostgres.text(connection, "select count(*) from " + table)));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
