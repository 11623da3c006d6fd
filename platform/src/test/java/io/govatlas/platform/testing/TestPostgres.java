package io.govatlas.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * A real PostgreSQL for the tests of a service, with the service's database and its two roles. One server per JVM: it
 * outlives a restart of the application, and is found through system properties, since tests and resources need not
 * share a class loader.
 */
public class TestPostgres implements QuarkusTestResourceLifecycleManager {
    private static final String PORT = "govatlas.test.postgres.port";
    private static final String DATABASE = "govatlas.test.postgres.database";

    @Override
    public Map<String, String> start() {
        String database = System.getProperty(DATABASE);
        if (database == null) {
            database = databaseOfTheService();
            startServer();
            createDatabase(database);
            System.setProperty(DATABASE, database);
        }
        String prefix = "GOVATLAS_" + database.toUpperCase(Locale.ROOT);
        Map<String, String> config = new HashMap<>();
        config.put("GOVATLAS_DB_HOST", "localhost");
        config.put("GOVATLAS_DB_PORT", System.getProperty(PORT));
        config.put(prefix + "_PASSWORD", "service");
        config.put(prefix + "_OWNER_PASSWORD", "owner");
        // otherwise Quarkus makes up a key of its own for tests, which would win
        config.put("mp.jwt.verify.publickey", "NONE");
        config.put("GOVATLAS_TOKEN_KEYS", SigningKeys.publicKeyFile().toUri().toString());
        config.put("GOVATLAS_LEDGER_KEY", SigningKeys.ledgerKeyFile().toString());
        return config;
    }

    @Override
    public void stop() {
        // the next application of this JVM goes on with the same data; the JVM's end stops the server
    }

    /** Someone who is held back by nothing: for tampering, and for looking at what the service may not see. */
    public static Connection superuser() throws SQLException {
        return connect("postgres");
    }

    /** The service's own role, with its rights. */
    public static Connection serviceRole() throws SQLException {
        return connect(serviceRoleName());
    }

    /** Kills the server as a crash would, looks what happens, and starts it again. */
    public static void withoutDatabase(Runnable look) throws SQLException {
        try (Connection connection = superuser()) {
            Path files = Path.of(text(connection, "show data_directory"));
            long pid = Long.parseLong(
                    Files.readAllLines(files.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            List<String> command = new ArrayList<>();
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(List.of("unshare", "-U"));
            }
            command.add(server.info().command().orElseThrow());
            command.addAll(List.of(server.info().arguments().orElseThrow()));
            server.destroyForcibly();
            server.onExit().join();
            try {
                look.run();
            } finally {
                restart(command, files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns a setting off for the service's connections, looks what happens, and takes that back. */
    public static void without(String setting, Runnable look) throws SQLException {
        String role = "alter role " + serviceRoleName();
        String reconnect =
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + serviceRoleName() + "'";
        try (Connection connection = superuser()) {
            execute(connection, role + " set " + setting + " = off", reconnect);
            try {
                look.run();
            } finally {
                execute(connection, role + " reset " + setting, reconnect);
            }
        }
    }

    static String serviceRoleName() {
        return System.getProperty(DATABASE) + "_service";
    }

    /** The first column of the first row, as text. */
    public static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void restart(List<String> command, Path files) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(files.resolve("restart.log").toFile())
                    .redirectErrorStream(true)
                    .start();
            for (int attempt = 0; attempt < 300; attempt++) {
                try (Connection up = superuser()) {
                    up.isValid(1);
                    return;
                } catch (SQLException notYet) {
                    Thread.sleep(100);
                }
            }
            throw new IllegalStateException(Files.readString(files.resolve("restart.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void startServer() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setRegisterShutdownHook(true)
                    .start();
            System.setProperty(PORT, Integer.toString(server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the suite's launcher does it: an owner who migrates, and a role that may enter and use what it is granted. */
    private static void createDatabase(String name) {
        try {
            try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", null)) {
                execute(
                        connection,
                        "create role " + name + "_owner login password 'owner'",
                        "create role " + name + "_service login password 'service'",
                        "create database " + name + " owner " + name + "_owner",
                        "revoke all on database " + name + " from public",
                        "grant connect on database " + name + " to " + name + "_service");
            }
            try (Connection connection = DriverManager.getConnection(url(name), "postgres", null)) {
                execute(
                        connection,
                        "revoke all on schema public from public",
                        "grant usage on schema public to " + name + "_service");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(url(System.getProperty(DATABASE)), user, null);
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + System.getProperty(PORT) + "/" + database;
    }

    private static String databaseOfTheService() {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("govatlas.database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
