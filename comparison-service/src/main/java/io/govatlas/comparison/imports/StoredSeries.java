package io.govatlas.comparison.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The series in the database. Asks beside the transaction of the load, whose connection is busy copying. */
final class StoredSeries implements SeriesIndex.Stored {

    /** Numbers that are fetched at once, since each is a way to the database and back; the rest is never used. */
    private static final int BLOCK = 500;

    private final AgroalDataSource database;
    private int nextId;
    private int idsLeft;

    StoredSeries(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void of(String dataset, Found found) {
        String sql = """
                select s.id, s.indicator, s.area, string_agg(o.period, ',')
                from series s left join observation o on o.series = s.id and o.replaced_by is null
                where s.dataset = ? group by s.id""";
        beside(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, dataset);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.series(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4));
                    }
                }
            }
        });
    }

    @Override
    public int newId() {
        if (idsLeft == 0) {
            beside(this::fetchIds);
        }
        idsLeft--;
        return nextId++;
    }

    private void fetchIds(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet block = statement.executeQuery("select nextval('series_id')")) {
            block.next();
            nextId = block.getInt(1) * BLOCK;
            idsLeft = BLOCK;
        }
    }

    private interface Question {
        void ask(Connection connection) throws SQLException;
    }

    private void beside(Question question) {
        QuarkusTransaction.suspendingExisting().call(() -> {
            try (Connection connection = database.getConnection()) {
                Patience.with(connection, () -> question.ask(connection));
            }
            return null;
        });
    }
}
