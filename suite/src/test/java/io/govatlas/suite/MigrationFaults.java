package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A service, or its database, is killed as by a crash in the midst of its first start: while its migrations run, or while
 * it brings in its content. Started again it is ready, and what it holds is what a start without a crash leaves. A long
 * run: {@code mvn -Dgovatlas.faults.migrations=20 …}; the seed is printed, and can be given as {@code govatlas.faults.seed}.
 */
class MigrationFaults {

    /** Migrations take milliseconds: a pause after each of their statements makes sure that a crash finds them at it. */
    private static final String SLOWLY = """
            create schema faults;
            create function faults.slowly() returns event_trigger language plpgsql as 'begin perform pg_sleep(0.05); end';
            create event trigger slowly on ddl_command_end execute function faults.slowly()""";

    private static final List<String> HELD = List.of(
            "select version || ' ' || script || ' ' || checksum || ' ' || success from flyway_schema_history order by 1",
            """
            select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || coalesce(column_default, '')
            from information_schema.columns where table_schema = 'public' order by 1""",
            "select indexdef from pg_indexes where schemaname = 'public' order by 1",
            """
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where connamespace = 'public'::regnamespace order by 1""",
            "select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by 1",
            """
            select table_name || ' ' || coalesce(column_name, '') || ' ' || grantee || ' ' || privilege_type
            from information_schema.column_privileges where table_schema = 'public' order by 1""",
            "select collection || '/' || slug || ' ' || revision || ' ' || coalesce(md5(published), '') from item order by 1");

    private static final int SHORT = 3;

    private final int crashes = Integer.getInteger("govatlas.faults.migrations", SHORT);
    private final long seed = Long.getLong("govatlas.faults.seed", System.nanoTime());
    private final Random random = new Random();
    private final Screen screen = new Screen(new PrintStream(PrintStream.nullOutputStream()), Words.Language.EN);
    private final Path root = Path.of("..").toAbsolutePath().normalize();

    private final List<KeptAlive> others = new ArrayList<>();

    @TempDir
    private Path folder;

    private DataFolder data;
    private ProcessTable table;
    private Databases databases;
    private PostgresServer server;
    private KeptAlive database;
    private Wiring wiring;

    @BeforeEach
    void startDatabase() {
        data = DataFolder.open(folder);
        table = new ProcessTable(folder.resolve("processes"));
        Secrets secrets = Secrets.load(folder.resolve("secrets"), Map.of());
        Ports ports = new Ports();
        server = new PostgresServer(
                PostgresBinaries.unpackedIn(root.resolve("suite/target")),
                folder,
                data.folder("logs").resolve("postgresql.log"),
                ports.free(),
                secrets.get("GOVATLAS_DB_ADMIN_PASSWORD"));
        server.prepare();
        database = new KeptAlive(server, table, screen);
        database.start();
        database.watch();
        databases = new Databases(server.address(), secrets);
        Map<Service, Integer> chosen = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            chosen.put(service, ports.free());
        }
        wiring = new Wiring(
                chosen,
                Ports.LOOPBACK,
                server.address(),
                secrets,
                Map.of(),
                Map.of(),
                LedgerKey.openOrCreate(data.folder("keys")));
    }

    @AfterEach
    void stop() {
        others.forEach(other -> other.stop(Duration.ofSeconds(10)));
        database.stop(Duration.ofSeconds(20));
        data.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTRY", "COMPARISON"})
    void anInterruptedFirstStartIsMadeGood(Service service) throws Exception {
        assumeTrue(service == Service.COUNTRY || crashes > SHORT, "in the long form only");
        random.setSeed(seed);
        startOthers(service);
        makeDatabase(service);
        start(service).stop(Duration.ofSeconds(10));
        List<List<String>> held = held(service);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < crashes; i++) {
            String victim = i % 2 == 1 ? PostgresServer.NAME : service.module();
            makeDatabase(service);
            interrupt(service, victim, i % 3 == 2, held.get(0).size());
            found.add(victim + " after " + migrated(service));

            start(service).stop(Duration.ofSeconds(10));
            assertThat(held(service)).as("seed %d, killed: %s", seed, found).isEqualTo(held);
            try (Connection connection = connect(service)) {
                assertThat(ChainCheck.of(connection).intact()).isTrue();
            }
        }
        System.out.printf(
                "seed %d: %s with %d migrations, killed: %s%n",
                seed, service.module(), held.get(0).size(), String.join(", ", found));
    }

    /** The comparison-service is ready when it has read the owners. */
    private void startOthers(Service service) {
        if (service == Service.COMPARISON) {
            databases.create(server.superuser(), true);
            databases.check();
            others.add(start(Service.COUNTRY));
            others.add(start(Service.MODEL));
        }
    }

    /** Kills the victim while migrations run, or after the last of them, while content is brought in. */
    private void interrupt(Service service, String victim, boolean late, int migrations) throws InterruptedException {
        int after = late ? migrations : random.nextInt(migrations);
        int pause = random.nextInt(late ? 600 : 200);
        KeptAlive starting = process(service);
        CompletableFuture<Void> start = CompletableFuture.runAsync(starting::start);
        RunningSuite.await(
                after + " migrations", Duration.ofSeconds(60), () -> start.isDone() || migrated(service) >= after);
        Thread.sleep(pause);
        kill(victim);
        // it has ended with the victim, or outlived it
        start.exceptionally(ended -> null).join();
        starting.stop(Duration.ofSeconds(10));
        RunningSuite.await("the database is back", Duration.ofSeconds(60), server::isReady);
    }

    private KeptAlive process(Service service) {
        return new KeptAlive(ServiceProcess.of(service, root, data.folder("logs"), wiring, false), table, screen);
    }

    private KeptAlive start(Service service) {
        KeptAlive alive = process(service);
        alive.start();
        return alive;
    }

    /** With nothing in it, and slow. */
    private void makeDatabase(Service service) throws SQLException {
        try (Connection connection = Databases.connect(server.address(), server.superuser(), "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + service.database() + " with (force)");
        }
        databases.create(server.superuser(), true);
        databases.check();
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(SLOWLY);
        }
    }

    private void kill(String name) {
        table.leftovers().stream()
                .filter(entry -> entry.name().equals(name))
                .forEach(entry -> ProcessHandle.of(entry.pid()).ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                }));
    }

    /** How many migrations are done; -1 where none has begun. */
    private int migrated(Service service) {
        try {
            return rows(service, HELD.get(0)).size();
        } catch (SQLException none) {
            return -1;
        }
    }

    /** All of the schema with its rights, each migration, and each item with its text. */
    private List<List<String>> held(Service service) throws SQLException {
        List<List<String>> held = new ArrayList<>();
        for (String query : HELD) {
            held.add(rows(service, query));
        }
        try (Connection connection = connect(service)) {
            held.add(Contents.of(connection).tables().entrySet().stream()
                    .map(table -> table.getKey() + " " + table.getValue().rows())
                    .collect(Collectors.toList()));
        }
        return held;
    }

    private List<String> rows(Service service, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private Connection connect(Service service) throws SQLException {
        return Databases.connect(server.address(), server.superuser(), service.database());
    }
}
