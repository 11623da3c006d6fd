package io.govatlas.suite;

import io.govatlas.platform.ledger.LedgerRow;
import io.govatlas.platform.ledger.Link;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The suite's PostgreSQL with a ledger in each database, and somebody who writes to it; without the services. */
final class LedgerServer implements AutoCloseable {
    private static final Service WRITTEN = Service.COUNTRY;

    private final DataFolder data;
    private final PostgresServer server;
    private final KeptAlive process;
    private final ProcessTable table;
    private final AtomicLong acknowledged = new AtomicLong();
    private Connection writer;
    private LedgerRow last;

    private LedgerServer(DataFolder data, PostgresServer server, ProcessTable table, Screen screen) {
        this.data = data;
        this.server = server;
        this.table = table;
        this.process = new KeptAlive(server, table, screen);
    }

    static LedgerServer start(Path folder, Path root, Screen screen) throws SQLException {
        DataFolder data = DataFolder.open(folder);
        LedgerKey.openOrCreate(data.folder("keys"));
        Secrets secrets = Secrets.load(folder.resolve("secrets"), Map.of());
        PostgresServer server = new PostgresServer(
                PostgresBinaries.unpackedIn(root.resolve("suite/target")),
                folder,
                data.folder("logs").resolve("postgresql.log"),
                new Ports().free(),
                secrets.get("GOVATLAS_DB_ADMIN_PASSWORD"));
        server.prepare();
        LedgerServer started = new LedgerServer(data, server, new ProcessTable(folder.resolve("processes")), screen);
        started.process.start();
        new Databases(server.address(), secrets).create(server.superuser(), true);
        started.makeLedgers();
        return started;
    }

    private void makeLedgers() throws SQLException {
        for (Service service : Service.withDatabase()) {
            try (Connection connection = connect(service);
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        create table if not exists ledger (seq bigint primary key, at timestamptz, actor text,
                         origin text, trace text, reason text, collection text, slug text, revision int,
                         operation text, snapshot text, previous text, hash text)""");
                statement.execute("create table if not exists \"unordered\" (value double precision, bytes bytea)");
                statement.execute("truncate \"unordered\"");
                statement.execute("insert into \"unordered\" values (0.1, '\\x00ff'), (2, null)");
            }
        }
        writer = Databases.connectPatiently(server.address(), server.superuser(), WRITTEN.database());
        Contents.Head head = Contents.headOf(writer);
        last = row(head.seq(), "", head.hash() == null ? Link.GENESIS : head.hash());
    }

    /** One more row, committed when this returns. */
    synchronized void append(String reason) throws SQLException {
        LedgerRow next = row(last.seq() + 1, reason, last.hash());
        LedgerRow sealed = new LedgerRow(
                next.seq(),
                next.at(),
                next.actor(),
                next.origin(),
                next.trace(),
                next.reason(),
                next.collection(),
                next.slug(),
                next.revision(),
                next.operation(),
                next.snapshot(),
                last.hash(),
                next.digest());
        try (PreparedStatement insert =
                writer.prepareStatement("insert into ledger values (?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            insert.setLong(1, sealed.seq());
            insert.setObject(2, OffsetDateTime.ofInstant(sealed.at(), ZoneOffset.UTC));
            insert.setString(3, sealed.actor());
            insert.setString(4, sealed.origin());
            insert.setString(5, sealed.trace());
            insert.setString(6, sealed.reason());
            insert.setString(7, sealed.collection());
            insert.setString(8, sealed.slug());
            insert.setInt(9, sealed.revision());
            insert.setString(10, sealed.operation());
            insert.setString(11, sealed.snapshot());
            insert.setString(12, sealed.previous());
            insert.setString(13, sealed.hash());
            insert.executeUpdate();
        }
        last = sealed;
        acknowledged.set(sealed.seq());
    }

    private static LedgerRow row(long seq, String reason, String previous) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new LedgerRow(
                seq, now, "ada", null, null, reason, "sources", "s-" + seq, 1, "DRAFTED", "{}", previous, previous);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String query) throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    List<String> rows() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(WRITTEN);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select l::text from ledger l order by seq")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    SortedMap<String, Contents> contents() throws SQLException {
        SortedMap<String, Contents> found = new TreeMap<>();
        for (Service service : Service.withDatabase()) {
            try (Connection connection = connect(service)) {
                found.put(service.database(), Contents.of(connection));
            }
        }
        return found;
    }

    private Connection connect(Service service) throws SQLException {
        return Databases.connect(server.address(), server.superuser(), service.database());
    }

    /** As a crash would. */
    void kill() {
        table.leftovers()
                .forEach(entry -> ProcessHandle.of(entry.pid()).ifPresent(server -> {
                    List<ProcessHandle> children = server.descendants().toList();
                    server.destroyForcibly();
                    server.onExit().join();
                    children.forEach(child -> child.onExit().join());
                }));
        data.close();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
        data.close();
    }
}
