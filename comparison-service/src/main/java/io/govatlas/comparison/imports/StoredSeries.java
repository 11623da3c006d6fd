package io.govatlas.comparison.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The series in the database, over a connection of its own: the one of the load is busy copying. */
final class StoredSeries implements SeriesIndex.Stored {

    /** Numbers that are fetched at once, since each is a way to the database and back; the rest is never used. */
    private static final int BLOCK = 500;

    private final Connection connection;
    private int nextId;
    private int idsLeft;

    StoredSeries(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void of(String dataset, Found found) throws SQLException {
        String sql = """
                select s.id, s.indicator, s.area, string_agg(o.period, ',')
                from series s left join observation o on o.series = s.id and o.replaced_by is null
                where s.dataset = ? group by s.id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, dataset);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.series(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4));
                }
            }
        }
    }

    @Override
    public int newId() throws SQLException {
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
