package io.govatlas.platform.audit;

import io.govatlas.platform.ledger.Link;
import io.govatlas.platform.ledger.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.stream.Stream;

/** The book of what was refused: one insert per attempt, at the end of the chain. */
@ApplicationScoped
class Attempts {

    /** One lock per database: {@code attempts} read as a number. */
    private static final long LOCK = 0x617474656d707473L;

    private static final String COLUMNS =
            "seq, at, actor, origin, trace, method, path, status, problem, previous, hash";

    private final EntityManager entities;

    Attempts(EntityManager entities) {
        this.entities = entities;
    }

    /** In a transaction of its own: what was refused has been rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void append(String actor, Origin origin, String method, String path, int status, String problem) {
        entities.createNativeQuery("select pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        Object[] head = rows("order by seq desc limit 1").findFirst().orElse(null);
        Attempt attempt = new Attempt(
                        head == null ? 1 : (Long) head[0] + 1,
                        Link.timeAfter(head == null ? null : (Instant) head[1], Instant.now()),
                        actor,
                        origin.address(),
                        origin.trace(),
                        method,
                        path,
                        status,
                        problem,
                        head == null ? Link.GENESIS : (String) head[10],
                        null)
                .sealed();
        entities.createNativeQuery(
                        "insert into attempt (" + COLUMNS + ") values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
                .setParameter(1, attempt.seq())
                .setParameter(2, attempt.at())
                .setParameter(3, attempt.actor())
                .setParameter(4, attempt.origin())
                .setParameter(5, attempt.trace())
                .setParameter(6, attempt.method())
                .setParameter(7, attempt.path())
                .setParameter(8, attempt.status())
                .setParameter(9, attempt.problem())
                .setParameter(10, attempt.previous())
                .setParameter(11, attempt.hash())
                .executeUpdate();
    }

    /** Every row in its order; to be read within a transaction, and closed. */
    Stream<Attempt> all() {
        return rows("order by seq")
                .map(row -> new Attempt(
                        (Long) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (Integer) row[7],
                        (String) row[8],
                        (String) row[9],
                        (String) row[10]));
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String order) {
        return entities.createNativeQuery("select " + COLUMNS + " from attempt " + order, Object[].class)
                .setHint("org.hibernate.fetchSize", 500)
                .getResultStream();
    }
}
