package io.govatlas.platform.audit;

import io.govatlas.platform.paging.Cursor;
import io.govatlas.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Both books read as one, the latest record first. */
@ApplicationScoped
class Audit {

    private static final String COLUMNS =
            "at, book, seq, actor, origin, trace, action, object, result, status, problem, reason";

    private static final String WHERE = " from audit_record where (cast(:actor as text) is null or actor = :actor)"
            + " and (cast(:result as text) is null or result = :result)"
            + " and (cast(:trace as text) is null or trace = :trace)"
            + " and (cast(:object as text) is null or object = :object or starts_with(object, :object || '/'))"
            + " and at >= :from and at < :before";

    private static final String ORDER = " order by at desc, book desc, seq desc";

    private static final Instant START = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager entities;

    Audit(EntityManager entities) {
        this.entities = entities;
    }

    Page<AuditRecord> page(AuditQuery query, int limit, String cursor) {
        Cursor after = cursor == null ? null : Cursor.decode(cursor, query, 3);
        Query rows = entities.createNativeQuery(
                "select " + COLUMNS + WHERE
                        + (after == null ? "" : " and (at, book, seq) < (cast(:at as timestamptz), :book, :seq)")
                        + ORDER,
                Object[].class);
        bind(rows, query);
        if (after != null) {
            rows.setParameter("at", after.values().get(0))
                    .setParameter("book", after.values().get(1))
                    .setParameter("seq", Long.parseLong(after.values().get(2)));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = rows.setMaxResults(limit + 1).getResultList();
        Query count = entities.createNativeQuery("select count(*)" + WHERE, Long.class);
        bind(count, query);
        long total = (Long) count.getSingleResult();
        List<Object[]> shown = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() <= limit ? null : cursor(shown.get(limit - 1)).encode(query);
        return new Page<>(shown.stream().map(Audit::read).toList(), total, next);
    }

    /** Every record that is asked for, one after the other. */
    @Transactional
    void each(AuditQuery query, Consumer<AuditRecord> reader) {
        Query rows = entities.createNativeQuery("select " + COLUMNS + WHERE + ORDER, Object[].class);
        bind(rows, query);
        try (@SuppressWarnings("unchecked")
                Stream<Object[]> found =
                        rows.setHint("org.hibernate.fetchSize", 500).getResultStream()) {
            found.map(Audit::read).forEach(reader);
        }
    }

    private static void bind(Query rows, AuditQuery query) {
        rows.setParameter("actor", query.actor())
                .setParameter(
                        "result", query.result() == null ? null : query.result().toString())
                .setParameter("trace", query.trace())
                .setParameter("object", query.object())
                .setParameter("from", query.from() == null ? START : query.from())
                .setParameter("before", query.before() == null ? END : query.before());
    }

    private static Cursor cursor(Object[] row) {
        return new Cursor(List.of(row[0].toString(), row[1].toString(), row[2].toString()));
    }

    private static AuditRecord read(Object[] row) {
        return new AuditRecord(
                (Instant) row[0],
                row[1].equals("L") ? AuditRecord.Book.LEDGER : AuditRecord.Book.ATTEMPTS,
                (Long) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                row[8].equals("refused") ? AuditRecord.Result.REFUSED : AuditRecord.Result.SUCCEEDED,
                (Integer) row[9],
                (String) row[10],
                (String) row[11]);
    }
}
