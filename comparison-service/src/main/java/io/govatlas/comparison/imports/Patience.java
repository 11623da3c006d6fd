package io.govatlas.comparison.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Loads take longer than what else is asked of the database, where no answer within seconds means that it is gone. */
final class Patience {

    private static final int LONGEST_MILLIS = 3_600_000;

    private Patience() {}

    /** What takes its time. */
    interface Work {
        void run() throws SQLException, IOException;
    }

    /** Does it with all the time it needs; what follows on that connection has as little as before. */
    static void with(Connection connection, Work work) throws SQLException, IOException {
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, LONGEST_MILLIS);
        try {
            work.run();
        } finally {
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }
}
