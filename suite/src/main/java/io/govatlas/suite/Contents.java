package io.govatlas.suite;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.govatlas.platform.json.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What one database holds: a digest of the rows of every table, and the end of its ledger.
 *
 * @param head position and hash of the ledger's last row; 0 and null where there is none
 */
record Contents(Map<String, Table> tables, Head head) {

    /** Rows, and the SHA-256, in hexadecimal, of all of them as text in the order of the primary key. */
    record Table(long rows, String sha256) {}

    record Head(long seq, String hash) {}

    @JsonIgnore
    long rows() {
        return tables.values().stream().mapToLong(Table::rows).sum();
    }

    void say(String database, Screen screen) {
        screen.line(
                "          " + database + "：" + tables.size() + " 张表，" + rows() + " 行；账本末端 " + head.seq + " "
                        + head.hash,
                "          " + database + ": " + tables.size() + " tables, " + rows() + " rows; end of the ledger "
                        + head.seq + " " + head.hash);
    }

    /** Reads everything as it is at one moment, however much is written meanwhile. */
    static Contents of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            // a row is the same text on every machine
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO, YMD'");
            statement.execute("set local bytea_output = 'hex'");
            statement.execute("set local extra_float_digits = 1");
            Map<String, Table> tables = new TreeMap<>();
            for (String[] table : orderedTables(statement)) {
                tables.put(table[0], table(connection, table[0], table[1]));
            }
            return new Contents(tables, headOf(connection));
        } catch (IOException impossible) {
            throw new SQLException(impossible);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** The end of the ledger alone. */
    static Head headOf(Connection connection) throws SQLException {
        return headOf(connection, Long.MAX_VALUE);
    }

    /** Its last row up to a position. */
    static Head headOf(Connection connection, long upTo) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet exists = statement.executeQuery("select to_regclass('public.ledger') is not null")) {
                exists.next();
                if (!exists.getBoolean(1)) {
                    return new Head(0, null);
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select seq, hash from ledger where seq <= " + upTo + " order by seq desc limit 1")) {
                return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, null);
            }
        }
    }

    /** The name of each table, quoted, and what its rows are ordered by: the primary key, or else all of the row. */
    private static List<String[]> orderedTables(Statement statement) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select format('%I', c.relname), coalesce(string_agg('t.' || quote_ident(a.attname), ', ' order by k.n), 't::text')
                from pg_class c
                left join pg_index i on i.indrelid = c.oid and i.indisprimary
                left join lateral unnest(i.indkey) with ordinality k(attnum, n) on true
                left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                group by c.relname order by c.relname""")) {
            while (rows.next()) {
                found.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return found;
    }

    private static Table table(Connection connection, String name, String order) throws SQLException, IOException {
        MessageDigest digest = Digest.sha256();
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = copy.copyOut(
                "copy (select t.* from " + name + " t order by " + order + ") to stdout",
                new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return new Table(rows, HexFormat.of().formatHex(digest.digest()));
    }
}
