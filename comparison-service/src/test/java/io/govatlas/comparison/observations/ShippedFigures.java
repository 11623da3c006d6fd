package io.govatlas.comparison.observations;

import io.govatlas.platform.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Puts the shipped tables into the database as they are, where nobody else has done so. */
final class ShippedFigures {

    private ShippedFigures() {}

    static void load() throws SQLException, IOException {
        try (Connection connection = TestPostgres.superuser();
                Statement statement = connection.createStatement()) {
            if (!TestPostgres.text(connection, "select count(*) from series").equals("0")) {
                return;
            }
            statement.execute("create temporary table raw"
                    + " (indicator text, area text, period text, value float8, status text, note text, dataset text)");
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/content/observations"))) {
                for (Path file : files.sorted().toList()) {
                    copy(connection, file);
                }
            }
            statement.execute("insert into series (dataset, indicator, area)"
                    + " select distinct dataset, indicator, area from raw order by 1, 2, 3");
            statement.execute(
                    "insert into observation (series, period, value, status, note, rank, from_seq)"
                            + " select s.id, period, value, case status when 'normal' then 'A' when 'break' then 'B' else 'M' end,"
                            + " note, 'N', (select max(seq) from ledger) from raw join series s using (dataset, indicator, area)");
            statement.execute("analyze series; analyze observation");
        }
    }

    private static void copy(Connection connection, Path file) throws SQLException, IOException {
        String dataset = file.getFileName().toString().replace(".csv", "");
        try (Statement statement = connection.createStatement();
                BufferedReader reader = Files.newBufferedReader(file)) {
            statement.execute("alter table raw alter column dataset set default '" + dataset + "'");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy raw (indicator, area, period, value, status, note) from stdin (format csv, header)",
                            reader);
        }
    }
}
