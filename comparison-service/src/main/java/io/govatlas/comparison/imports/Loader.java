package io.govatlas.comparison.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.govatlas.platform.ledger.Change;
import io.govatlas.platform.ledger.Entry;
import io.govatlas.platform.ledger.Ledger;
import io.govatlas.platform.ledger.Operation;
import io.govatlas.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Loads a table in one transaction with its ledger entry; where there is a fault, or nothing new, it leaves no trace. */
@ApplicationScoped
class Loader {

    /** What the ledger calls batches of observations. */
    static final String COLLECTION = "observations";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final AgroalDataSource database;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final ImportsConfig config;
    private final Spool spool;

    Loader(AgroalDataSource database, Ledger ledger, ObjectMapper json, ImportsConfig config, Spool spool) {
        this.database = database;
        this.ledger = ledger;
        this.json = json;
        this.config = config;
        this.spool = spool;
    }

    /**
     * What to load.
     *
     * @param id of the batch, by which the ledger knows it
     * @param dataset that the whole table belongs to; null where a column says it
     * @param areas that may be spoken of
     */
    record Order(String id, Table table, String dataset, String actor, boolean dryRun, Predicate<String> areas) {}

    /** What came of it, and the problem where there are faults. */
    record Result(ImportReport report, ProblemException problem) {}

    /** Loads it, and waits for its turn before that. */
    Result load(Order order, Load.Watch watch) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) config.within().toSeconds())
                .call(() -> inTransaction(order, watch));
    }

    private Result inTransaction(Order order, Load.Watch watch) throws SQLException, IOException {
        try (Connection connection = patient(database.getConnection());
                Connection beside = patient(QuarkusTransaction.suspendingExisting().call(database::getConnection))) {
            Load load = begin(connection, watch);
            KnownCodes known = KnownCodes.published(beside, order.areas);
            SeriesIndex index = new SeriesIndex(new StoredSeries(beside), known.indicators());
            Findings findings = new Findings();
            ObservationReader reader =
                    new ObservationReader(known, order.dataset, index, config.maxRows(), findings);
            Load.Difference difference = new Load.Difference(0, 0, 0);
            try (TableRows rows = order.table.open(config.maxInflatedBytes())) {
                difference = load.read(reader, rows, index, !order.dryRun, watch);
            } catch (UnreadableTable e) {
                findings.add(e.row(), null, e.reason(), e.arguments());
            }
            boolean store = findings.none() && !order.dryRun && !difference.none();
            Long seq = store ? publish(order, load, reader, index, difference) : null;
            if (!store) {
                QuarkusTransaction.setRollbackOnly();
            }
            // What follows is the commit, which has to be as quick as any other.
            impatient(connection);
            impatient(beside);
            return new Result(
                    ImportReport.of(order.dryRun, seq, reader, difference, findings),
                    findings.none() ? null : findings.problem());
        }
    }

    private Load begin(Connection connection, Load.Watch watch) throws SQLException {
        Load load = Load.begin(connection, spool.folder());
        while (load == null) {
            watch.progress(0, 0);
            try {
                Thread.sleep(LOOK_AGAIN.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for another load", stopped);
            }
            load = Load.begin(connection, spool.folder());
        }
        return load;
    }

    /** The ledger is locked from here to the commit, which is next. */
    private Long publish(
            Order order, Load load, ObservationReader reader, SeriesIndex index, Load.Difference difference)
            throws IOException, SQLException {
        Map<String, Object> snapshot = new TreeMap<>();
        snapshot.put("datasets", index.datasets());
        snapshot.put("digest", "sha256:" + order.table.digest());
        snapshot.put("rows", reader.rows());
        snapshot.put("added", difference.added());
        snapshot.put("changed", difference.changed());
        snapshot.put("unchanged", difference.unchanged());
        snapshot.put("missing", reader.missing());
        Entry entry = ledger.open(order.actor)
                .append(new Change(Operation.PUBLISHED, COLLECTION, order.id, 1, write(snapshot), null));
        load.publish(entry.seq());
        return entry.seq();
    }

    /** A load takes longer than what else is asked of the database. */
    private Connection patient(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) config.within().toMillis());
        return connection;
    }

    private static void impatient(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 10_000);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
