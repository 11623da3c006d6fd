package io.govatlas.suite;

import io.govatlas.platform.ledger.LedgerRow;
import io.govatlas.platform.ledger.Verification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Recomputes the ledger of one database, row by row. */
final class ChainCheck {
    private static final int FETCHED_AT_ONCE = 500;

    private ChainCheck() {}

    static Verification of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select * from ledger order by seq")) {
                return Verification.of(new Rows(rows), 0);
            }
        } finally {
            connection.rollback();
        }
    }

    private static final class Rows implements Iterator<LedgerRow> {
        private final ResultSet rows;
        private boolean more;

        private Rows(ResultSet rows) throws SQLException {
            this.rows = rows;
            this.more = rows.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public LedgerRow next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            try {
                LedgerRow row = new LedgerRow(
                        rows.getLong("seq"),
                        rows.getObject("at", OffsetDateTime.class).toInstant(),
                        rows.getString("actor"),
                        rows.getString("origin"),
                        rows.getString("trace"),
                        rows.getString("reason"),
                        rows.getString("collection"),
                        rows.getString("slug"),
                        rows.getInt("revision"),
                        rows.getString("operation"),
                        rows.getString("snapshot"),
                        rows.getString("previous"),
                        rows.getString("hash"));
                more = rows.next();
                return row;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
