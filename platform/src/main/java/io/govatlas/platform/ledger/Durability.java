package io.govatlas.platform.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database could lose in a crash what it has acknowledged; asked on the service's own connection. */
@Readiness
@ApplicationScoped
class Durability implements HealthCheck {

    private static final String OFF = "select string_agg(name, ', ' order by name) from pg_settings"
            + " where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'";

    private final DataSource database;

    Durability(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OFF)) {
            row.next();
            String off = row.getString(1);
            return off == null
                    ? HealthCheckResponse.up("durability")
                    : HealthCheckResponse.named("durability")
                            .down()
                            .withData("off", off)
                            .build();
        } catch (SQLException unreachable) {
            return HealthCheckResponse.down("durability");
        }
    }
}
