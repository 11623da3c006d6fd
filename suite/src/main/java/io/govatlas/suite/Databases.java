package io.govatlas.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * One database per service, with two roles: the owner runs the migrations, the service may enter and use what the
 * migrations grant it. The same as docker/databases.sh does in a container.
 */
record Databases(PostgresServer.Address address, Secrets secrets) {

    /** A role and its password. */
    record Account(String user, String password) {}

    /** Makes what is missing. A server of our own takes the passwords as they now are; another's are left alone. */
    void create(Account admin, boolean ours) {
        try (Connection connection = connect(admin, "postgres")) {
            // a statement that fails is written to the server's log, with the password in it
            execute(connection, "SET log_min_error_statement = panic");
            for (Service service : Service.withDatabase()) {
                role(connection, service.owner(), secrets.get(service.ownerPassword()), ours);
                role(connection, service.role(), secrets.get(service.rolePassword()), ours);
                if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", service.database())) {
                    if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper")) {
                        execute(connection, "GRANT " + service.owner() + " TO CURRENT_USER");
                    }
                    execute(connection, "CREATE DATABASE " + service.database() + " OWNER " + service.owner());
                }
                execute(connection, "REVOKE ALL ON DATABASE " + service.database() + " FROM PUBLIC");
                execute(connection, "GRANT CONNECT ON DATABASE " + service.database() + " TO " + service.role());
            }
            if (ours) {
                execute(connection, "REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Leaves the schema to the owner, and makes sure that both roles get in and that nothing is lost in a crash. */
    void check() {
        for (Service service : Service.withDatabase()) {
            Account owner = new Account(service.owner(), secrets.get(service.ownerPassword()));
            try (Connection connection = connect(owner, service.database())) {
                execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
                execute(connection, "GRANT USAGE ON SCHEMA public TO " + service.role());
            } catch (SQLException e) {
                throw failed(e);
            }
            Account role = new Account(service.role(), secrets.get(service.rolePassword()));
            try (Connection connection = connect(role, service.database())) {
                for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                    if (value(connection, "SHOW " + setting).equals("off")) {
                        throw new Failure(
                                "数据库 " + service.database() + " 的 " + setting + " 已关闭，已确认的写入可能丢失；请打开后重试。",
                                setting + " is off in the database " + service.database()
                                        + ", so an acknowledged write could be lost; turn it on and try again.");
                    }
                }
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    static boolean answers(PostgresServer.Address address, Account account) {
        try (Connection connection = connect(address, account, "postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private void role(Connection connection, String name, String password, boolean ours) throws SQLException {
        boolean known = exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name);
        if (!known || ours) {
            // the driver sends no parameters in such a statement, so the server quotes the password itself
            String verb = known ? "ALTER" : "CREATE";
            execute(
                    connection,
                    value(connection, "SELECT format('" + verb + " ROLE %I LOGIN PASSWORD %L', ?, ?)", name, password));
        }
    }

    private Connection connect(Account account, String database) throws SQLException {
        return connect(address, account, database);
    }

    /** A read that takes longer than half a minute fails. */
    static Connection connect(PostgresServer.Address address, Account account, String database) throws SQLException {
        return connect(address, account, database, "30");
    }

    /** A connection without time limit: for reading all there is. */
    static Connection connectPatiently(PostgresServer.Address address, Account account, String database)
            throws SQLException {
        return connect(address, account, database, "0");
    }

    private static Connection connect(PostgresServer.Address address, Account account, String database, String patience)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", account.user());
        properties.setProperty("password", account.password());
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", patience);
        properties.setProperty("ApplicationName", "govatlas launcher");
        return DriverManager.getConnection(address.url(database), properties);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private static String value(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, String... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
        return statement;
    }

    private Failure failed(SQLException e) {
        return failed(address, e);
    }

    static Failure failed(PostgresServer.Address address, SQLException e) {
        String where = address.host() + ":" + address.port();
        String reason = e.getMessage().lines().findFirst().orElse("").replaceFirst("\\.+$", "");
        return new Failure(
                "PostgreSQL（" + where + "）无法使用：" + reason + "。",
                "PostgreSQL at " + where + " cannot be used: " + reason + ".");
    }
}
