package io.govatlas.comparison.observations;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.platform.knowledge.Rank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Reads observations as they were at a moment. */
@ApplicationScoped
class Observations {

    /** Rows that are on their way from the database at once while all of them are streamed. */
    private static final int FETCHED = 2000;

    private static final int SECONDS = 1800;

    private final Session session;

    Observations(Session session) {
        this.session = session;
    }

    /**
     * One statement. A place is bound to its moment, so that an import in between moves nothing, and brings the number of
     * all rows along.
     *
     * @param after null for the first page
     */
    ObservationPage page(Scope scope, Moment moment, Place after, int limit, Atlas atlas) {
        ObservationSql sql = new ObservationSql(scope, moment);
        List<Object[]> found = sql.query(session, after == null ? sql.firstPage() : sql.page(after.key()))
                .setMaxResults(limit + 1)
                .getResultList();
        List<ObservationRow> rows = new ArrayList<>();
        for (Object[] row : found.subList(0, Math.min(limit, found.size()))) {
            rows.add(row(row));
        }
        long total = after == null ? found.isEmpty() ? 0 : ((Number) found.get(0)[10]).longValue() : after.total();
        String next = found.size() > limit
                ? Place.after(rows.get(limit - 1), moment, total).encode(scope)
                : null;
        return ObservationPage.of(rows, total, next, moment, atlas);
    }

    long count(Scope scope, Moment moment) {
        ObservationSql sql = new ObservationSql(scope, moment);
        return ((Number) sql.query(session, sql.count()).getSingleResult()[0]).longValue();
    }

    /** All rows, a few at a time. */
    void forEach(Scope scope, Moment moment, Consumer<ObservationRow> use) {
        ObservationSql sql = new ObservationSql(scope, moment);
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
            try (Stream<Object[]> rows =
                    sql.query(session, sql.rows()).setFetchSize(FETCHED).getResultStream()) {
                rows.forEach(row -> use.accept(row(row)));
            }
        });
    }

    List<Object[]> coverage(Scope scope, Moment moment) {
        ObservationSql sql = new ObservationSql(scope, moment);
        return sql.query(session, sql.coverage()).getResultList();
    }

    static ObservationRow row(Object[] columns) {
        return new ObservationRow(
                (String) columns[0],
                (String) columns[1],
                (String) columns[2],
                columns[4] == null ? null : ((Number) columns[4]).doubleValue(),
                ObservationStatus.of(((String) columns[5]).charAt(0)),
                (String) columns[6],
                (String) columns[3],
                rank(((String) columns[7]).charAt(0)),
                (Boolean) columns[8],
                (Boolean) columns[9]);
    }

    private static Rank rank(char code) {
        return switch (code) {
            case 'P' -> Rank.PREFERRED;
            case 'D' -> Rank.DEPRECATED;
            default -> Rank.NORMAL;
        };
    }
}
