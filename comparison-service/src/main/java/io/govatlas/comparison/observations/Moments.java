package io.govatlas.comparison.observations;

import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** Finds the position that {@code asOf} means: {@code a17}, {@code c120-m45-a17}, an instant, or now. One statement each. */
@ApplicationScoped
public class Moments {

    private static final Pattern POSITION = Pattern.compile("(?:c([0-9]{1,18})-m([0-9]{1,18})-)?a([0-9]{1,18})");

    private static final String FIND = "select l.seq, l.at, (select max(seq) from ledger) from (select 1) one"
            + " left join lateral (select seq, at from ledger where %s order by seq desc limit 1) l on true";

    private final Session session;
    private final CurrentAtlas atlas;

    Moments(Session session, CurrentAtlas atlas) {
        this.session = session;
        this.atlas = atlas;
    }

    /**
     * @param asOf null for now
     * @throws ProblemException 400 for what is neither a position nor an instant, or lies in the future
     */
    public Moment at(String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return find("true", null, Long.MIN_VALUE);
        }
        Matcher position = POSITION.matcher(asOf.trim());
        if (!position.matches()) {
            Instant instant = instant(asOf.trim());
            if (instant.isAfter(Instant.now())) {
                throw refused("as-of-future", asOf, Instant.now().toString());
            }
            return find("at <= ?1", instant, Long.MIN_VALUE);
        }
        requireKnown(asOf, position);
        long seq = Long.parseLong(position.group(3));
        return find("seq <= ?1", seq, seq);
    }

    private Moment find(String condition, Object value, long asked) {
        var query = session.createNativeQuery(FIND.formatted(condition), Object[].class);
        if (value != null) {
            query.setParameter(1, value);
        }
        Object[] row = query.getSingleResult();
        long head = row[2] == null ? 0 : ((Number) row[2]).longValue();
        if (asked > head) {
            throw refused("as-of-future", "a" + asked, "a" + head);
        }
        return row[0] == null ? new Moment(0, null) : new Moment(((Number) row[0]).longValue(), (Instant) row[1]);
    }

    /** What the owners' ledgers have not reached yet is not here either. */
    private void requireKnown(String asOf, Matcher position) {
        Owner[] owners = {Owner.COUNTRY, Owner.MODEL};
        for (int i = 0; i < owners.length; i++) {
            String seq = position.group(i + 1);
            if (seq != null && Long.parseLong(seq) > atlas.seq(owners[i])) {
                throw refused("as-of-future", asOf, atlas.get().position().toString());
            }
        }
    }

    private static Instant instant(String asOf) {
        try {
            return OffsetDateTime.parse(asOf).toInstant();
        } catch (DateTimeParseException neither) {
            throw refused("as-of-malformed", asOf, "");
        }
    }

    private static ProblemException refused(String key, String asOf, String latest) {
        return ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                .parameter("asOf", key, asOf, latest);
    }
}
