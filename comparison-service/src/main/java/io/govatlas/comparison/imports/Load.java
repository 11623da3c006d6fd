package io.govatlas.comparison.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Brings one table into the database, within one transaction. Figures of which there is none yet are copied to where they
 * belong while the table is being read; the others go to a file first, then into a temporary table, and what differs from
 * the current figures replaces them. Without a commit nothing of it remains.
 *
 * <p>One load at a time: {@link #begin} takes a lock, so that what is current stays so until the commit.
 */
final class Load {

    /** One lock per database: {@code imports} read as a number. */
    static final long LOCK = 0x696d706f727473L;

    private static final String BINARY = " from stdin with (format binary)";

    private static final String DIFFERENT = """
             where o.series = a.series and o.period = a.period and o.replaced_by is null
                and (o.value, o.status, o.note, o.rank) is distinct from (a.value, a.status, a.note, a.rank)
            """;

    private static final String REPLACE = "with changed as (update observation o set replaced_by = a.batch from again a"
            + DIFFERENT + " returning a.*) insert into observation " + Tuples.COLUMNS
            + " select series, period, value, status, note, rank, batch from changed";

    private final Connection connection;
    private final CopyManager copies;
    private final int batch;
    private final Path folder;

    /** How many rows are new, differ from what is current, and say what is current already. */
    record Difference(long added, long changed, long unchanged) {

        boolean none() {
            return added + changed == 0;
        }
    }

    private Load(Connection connection, int batch, Path folder) throws SQLException {
        this.connection = connection;
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        this.batch = batch;
        this.folder = folder;
    }

    /**
     * Null while another load is under way.
     *
     * @param folder for what cannot be held in memory
     */
    static Load begin(Connection connection, Path folder) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select nextval('batch_id') where pg_try_advisory_xact_lock(" + LOCK + ")")) {
            return row.next() ? new Load(connection, row.getInt(1), folder) : null;
        }
    }

    /**
     * Reads to the end of the table, also where there is a fault: what it returns then means nothing.
     *
     * @param store whether to write anything; else only what would be done is found out
     */
    Difference read(ObservationReader reader, TableRows table, SeriesIndex index, boolean store, Watch watch)
            throws SQLException, IOException {
        Path kept = Files.createTempFile(folder, "tuples-", null);
        CopyIn copy = store ? copies.copyIn("copy observation " + Tuples.COLUMNS + BINARY) : null;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(kept))) {
            Tuples added = new Tuples(store ? copy::writeToCopy : (bytes, offset, length) -> {}, batch);
            Tuples again = new Tuples(file::write, batch);
            reader.read(table, new Split(added, again, watch));
            if (!reader.findings().none()) {
                return new Difference(0, 0, 0);
            }
            added.end();
            again.end();
            file.flush();
            if (store) {
                copy.endCopy();
                insert(index.begun());
            }
            long changed = again.count() == 0 ? 0 : replace(kept, store);
            return new Difference(added.count(), changed, again.count() - changed);
        } finally {
            if (store && copy.isActive()) {
                copy.cancelCopy();
            }
            Files.delete(kept);
        }
    }

    /** Sees how far the reading is, in bytes; throws where it is to be given up. */
    interface Watch {
        void progress(long position, long size);
    }

    /** Where each row goes. */
    private record Split(Tuples added, Tuples again, Watch watch) implements ObservationReader.Sink {

        @Override
        public void add(Series series, Period period, double value, char status, String note, char rank)
                throws SQLException, IOException {
            (series.has(period) ? again : added).add(series.id, period.utf8(), value, status, note, rank);
        }

        @Override
        public void progress(long position, long size) {
            watch.progress(position, size);
        }
    }

    /** Gives the batch its place in the ledger: from there on its figures are the current ones. */
    void publish(long seq) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into batch (id, seq) values (?, ?)")) {
            statement.setInt(1, batch);
            statement.setLong(2, seq);
            statement.executeUpdate();
        }
    }

    private void insert(List<Series> begun) throws SQLException {
        String sql = "insert into series (id, dataset, indicator, area)"
                + " select * from unnest(?::int[], ?::text[], ?::text[], ?::text[])";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array("int4", begun, series -> series.id));
            statement.setArray(2, array("text", begun, series -> series.key.dataset()));
            statement.setArray(3, array("text", begun, series -> series.key.indicator()));
            statement.setArray(4, array("text", begun, series -> series.key.area()));
            statement.executeUpdate();
        }
    }

    private java.sql.Array array(String type, List<Series> begun, Function<Series, Object> member) throws SQLException {
        return connection.createArrayOf(type, begun.stream().map(member).toArray());
    }

    private long replace(Path kept, boolean store) throws SQLException, IOException {
        execute("create temporary table again on commit drop as table observation with no data");
        try (InputStream tuples = Files.newInputStream(kept)) {
            copies.copyIn("copy again " + Tuples.COLUMNS + BINARY, tuples, 1 << 16);
        }
        // A temporary table has no statistics of its own accord, and the plan for ten rows is not the one for a
        // million.
        execute("analyze again");
        execute("set local work_mem = '64MB'");
        try (Statement statement = connection.createStatement()) {
            if (store) {
                return statement.executeLargeUpdate(REPLACE);
            }
            try (ResultSet count = statement.executeQuery("select count(*) from observation o, again a" + DIFFERENT)) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
