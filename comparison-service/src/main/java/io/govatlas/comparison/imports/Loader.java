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
import java.nio.file.Files;
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
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) config.within().toSeconds())
                    .call(() -> inTransaction(order, watch));
        } catch (NothingToStore e) {
            return e.result;
        }
    }

    /** Ends the transaction without a trace. */
    private static final class NothingToStore extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Result result;

        private NothingToStore(Result result) {
            super("nothing to store", null, false, false);
            this.result = result;
        }
    }

    private Result inTransaction(Order order, Load.Watch watch) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            Load load = begin(connection, watch);
            KnownCodes known = KnownCodes.published(connection, order.areas);
            SeriesIndex index = new SeriesIndex(
                    new StoredSeries(database), known.indicators().keySet());
            ObservationReader reader =
                    new ObservationReader(known, order.dataset, index, config.maxRows(), new Findings());
            Reading reading = new Reading(order, load, reader, index);
            Patience.with(connection, () -> reading.run(watch));
            if (!reader.findings().none() || order.dryRun || reading.difference.none()) {
                throw new NothingToStore(reading.result(null));
            }
            long size = Files.size(order.table.file());
            watch.progress(size, size); // the last moment to give it up
            return reading.result(publish(reading));
        }
    }

    /** A table being read, and what that came to. */
    private final class Reading {

        private final Order order;
        private final Load load;
        private final ObservationReader reader;
        private final SeriesIndex index;
        private Load.Difference difference = new Load.Difference(0, 0, 0);

        private Reading(Order order, Load load, ObservationReader reader, SeriesIndex index) {
            this.order = order;
            this.load = load;
            this.reader = reader;
            this.index = index;
        }

        private void run(Load.Watch watch) throws SQLException, IOException {
            try (TableRows rows = order.table.open(config.maxInflatedBytes())) {
                difference = load.read(reader, rows, index, !order.dryRun, watch);
            } catch (UnreadableTable e) {
                reader.findings().addLast(e.row(), null, e.reason(), e.arguments());
            }
        }

        /** @param seq in the ledger; null where nothing was stored */
        private Result result(Long seq) {
            Findings findings = reader.findings();
            return new Result(
                    ImportReport.of(order.dryRun, seq, reader, difference),
                    findings.none() ? null : findings.problem());
        }

        private Map<String, Object> snapshot() throws IOException {
            Map<String, Object> snapshot = new TreeMap<>();
            snapshot.put("datasets", index.datasets());
            snapshot.put("digest", "sha256:" + order.table.digest());
            snapshot.put("rows", reader.rows());
            snapshot.put("added", difference.added());
            snapshot.put("changed", difference.changed());
            snapshot.put("unchanged", difference.unchanged());
            snapshot.put("missing", reader.missing());
            return snapshot;
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
    private Long publish(Reading reading) throws IOException, SQLException {
        String snapshot = write(reading.snapshot());
        Order order = reading.order;
        Entry entry = ledger.open(order.actor)
                .append(new Change(Operation.PUBLISHED, COLLECTION, order.id, 1, snapshot, null));
        reading.load.publish(entry.seq());
        return entry.seq();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
