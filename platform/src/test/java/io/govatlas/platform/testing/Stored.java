package io.govatlas.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** What the database holds, as one text: equal before and after, nothing was changed. */
record Stored(String ledger, String items) {

    static Stored now() {
        try (Connection connection = TestPostgres.superuser()) {
            return new Stored(
                    TestPostgres.text(connection, "select max(seq) || ' ' || count(*) from ledger"),
                    TestPostgres.text(connection, "select md5(string_agg(item::text, '|' order by item)) from item"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
