package io.govatlas.suite;

import io.govatlas.platform.ledger.Verification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A PostgreSQL on a copy of a data folder, for nobody but us: brings the copy in order, and reads what it holds. */
final class SpareServer implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final PostgresServer server;
    private final KeptAlive process;
    private final ProcessTable table;

    private SpareServer(PostgresServer server, ProcessTable table, Screen screen) {
        this.server = server;
        this.table = table;
        this.process = new KeptAlive(server, table, screen);
    }

    /**
     * On files that are there for good.
     *
     * @param folder a data folder that nobody else uses
     * @param log outside of that folder, where it is to be moved or packed
     */
    static SpareServer start(Path folder, Path log, Path root, Map<String, String> environment, Screen screen) {
        PostgresServer server = server(folder, log, root, environment, true);
        server.prepare();
        server.sync();
        return start(server, log, screen);
    }

    /** On files that are to be packed, and thrown away then. */
    static SpareServer startOnce(Path folder, Path log, Path root, Map<String, String> environment, Screen screen) {
        PostgresServer server = server(folder, log, root, environment, false);
        server.prepare();
        return start(server, log, screen);
    }

    private static PostgresServer server(
            Path folder, Path log, Path root, Map<String, String> environment, boolean durable) {
        Secrets secrets = Secrets.load(folder.resolve("secrets"), environment);
        return new PostgresServer(
                PostgresBinaries.unpackedIn(root.resolve("suite/target")),
                folder,
                log,
                new Ports().free(),
                secrets.get("GOVATLAS_DB_ADMIN_PASSWORD"),
                durable);
    }

    private static SpareServer start(PostgresServer server, Path log, Screen screen) {
        SpareServer spare = new SpareServer(server, new ProcessTable(log.resolveSibling("processes")), screen);
        try {
            spare.process.start();
            return spare;
        } catch (Failure failure) {
            spare.close();
            throw failure;
        }
    }

    SortedMap<String, Contents> contents() {
        SortedMap<String, Contents> found = new TreeMap<>();
        try {
            for (Service service : Service.withDatabase()) {
                try (Connection connection = connect(service)) {
                    found.put(service.database(), Contents.of(connection));
                }
            }
            return found;
        } catch (SQLException e) {
            throw Databases.failed(server.address(), e);
        }
    }

    /**
     * Says whether the chains are whole; one that is not was so before, and is copied as it is.
     *
     * @param before by database, a row that has to be there
     */
    void checkLedgers(Map<String, Contents> contents, Map<String, Contents.Head> before, Screen screen) {
        try {
            for (Service service : Service.withDatabase()) {
                if (contents.get(service.database()).head().seq() > 0) {
                    try (Connection connection = connect(service)) {
                        checkLedger(connection, before.get(service.database()), service.database(), screen);
                    }
                }
            }
        } catch (SQLException e) {
            throw Databases.failed(server.address(), e);
        }
    }

    private static void checkLedger(Connection connection, Contents.Head before, String name, Screen screen)
            throws SQLException {
        if (before != null && before.seq() > 0 && !before.equals(Contents.headOf(connection, before.seq()))) {
            throw new Failure(
                    "副本缺少 " + name + " 账本第 " + before.seq() + " 行；备份已放弃。",
                    "The copy lacks row " + before.seq() + " of the ledger of " + name + "; the backup was given up.");
        }
        Verification chain = ChainCheck.of(connection);
        if (!chain.intact()) {
            long row = chain.firstBroken().seq();
            screen.line(
                    "警告：" + name + " 的账本在第 " + row + " 行断开（"
                            + chain.firstBroken().kind() + "）。",
                    "Warning: the ledger of " + name + " is broken at row " + row + " ("
                            + chain.firstBroken().kind() + ").");
        }
    }

    private Connection connect(Service service) throws SQLException {
        return Databases.connectPatiently(server.address(), server.superuser(), service.database());
    }

    /** Ends it with a checkpoint: its files then need no recovery. */
    @Override
    public void close() {
        process.stop(STOP_PATIENCE);
        table.clear();
    }
}
