package io.govatlas.platform.publication;

import io.govatlas.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Earlier moments, and items as readers saw them then: out of the rows of the ledger, which nobody changes. One statement each. */
@ApplicationScoped
class PastItems {

    private static final Pattern POSITION = Pattern.compile("[a-z][0-9]{1,18}(?:-[a-z][0-9]{1,18}){0,9}");

    private static final String FIND = """
            select head.seq, seen.operation, seen.revision, seen.snapshot,
                   (select max(at) from ledger where collection = :collection and slug = :slug and seq <= seen.seq
                        and operation = 'PUBLISHED') as published_at,
                   (select max(seq) from ledger where collection = :collection and slug = :slug and seq <= last.seq)
                        as version
            from (select max(seq) as seq from ledger) head
                cross join (select (select seq from ledger where %s limit 1) as seq) last
                left join lateral (select seq, operation, revision, snapshot from ledger
                    where collection = :collection and slug = :slug and seq <= last.seq
                        and operation in ('PUBLISHED', 'WITHDRAWN', 'REASSESSED')
                    order by seq desc limit 1) seen on true""";

    private static final String PLACE =
            "select (select max(seq) from ledger) as head, (select seq from ledger where %s limit 1) as place";

    private static final String BY_POSITION = "seq <= :moment order by seq desc";
    private static final String BY_INSTANT = "at <= :moment order by at desc, seq desc";

    private final Session session;
    private final String letter;

    PastItems(Session session, @ConfigProperty(name = "govatlas.ledger-letter") String letter) {
        this.session = session;
        this.letter = letter;
    }

    /** An item as it was: its text, null where it was withdrawn, and what its answer said of it. */
    record Seen(String text, int revision, Instant publishedAt, long version) {}

    /** A moment as it was asked for, and the condition and order by which its row of the ledger is found. */
    private record Asked(String asOf, Object moment, String row) {}

    /**
     * Empty where it had not been published by then.
     *
     * @throws ProblemException 400 where the moment is neither a position nor an instant, or lies ahead
     */
    Optional<Seen> at(String asOf, String collection, String slug) {
        Asked asked = asked(asOf);
        Object[] row = query(FIND, asked)
                .setParameter("collection", collection)
                .setParameter("slug", slug)
                .getSingleResult();
        requireReached(asked, (Long) row[0]);
        return row[1] == null
                ? Optional.empty()
                : Optional.of(new Seen((String) row[3], (Integer) row[2], (Instant) row[4], (Long) row[5]));
    }

    /**
     * The last row of the ledger by then; 0 before the first.
     *
     * @throws ProblemException as for an item
     */
    long place(String asOf) {
        Asked asked = asked(asOf);
        Object[] row = query(PLACE, asked).getSingleResult();
        requireReached(asked, (Long) row[0]);
        return row[1] == null ? 0 : (Long) row[1];
    }

    private Asked asked(String asOf) {
        return POSITION.matcher(asOf).matches()
                ? new Asked(asOf, sequence(asOf), BY_POSITION)
                : new Asked(asOf, AskedMoment.instant(asOf), BY_INSTANT);
    }

    private NativeQuery<Object[]> query(String sql, Asked asked) {
        return session.createNativeQuery(sql.formatted(asked.row), Object[].class)
                .setParameter("moment", asked.moment);
    }

    private void requireReached(Asked asked, Long head) {
        long last = head == null ? 0 : head;
        if (asked.moment instanceof Long seq && seq > last) {
            throw AskedMoment.ahead(asked.asOf, letter + last);
        }
    }

    /** This ledger's part of a position. */
    private long sequence(String asOf) {
        return Arrays.stream(asOf.split("-"))
                .filter(part -> part.startsWith(letter))
                .map(part -> Long.parseLong(part.substring(1)))
                .findFirst()
                .orElseThrow(() -> AskedMoment.malformed(asOf));
    }
}
