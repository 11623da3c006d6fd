package io.govatlas.platform.ledger;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The only way into the ledger, and the history of an item out of it. */
@ApplicationScoped
public class Ledger implements PanacheRepositoryBase<Entry, Long> {

    /** One lock per database: {@code govatlas} read as a number. */
    private static final long LOCK = 0x676f7661746c6173L;

    /** How far clocks may differ before it is said. */
    private static final Duration TOLERATED = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private final Event<Appended> appended;
    private final CurrentVertxRequest requests;

    Ledger(Event<Appended> appended, CurrentVertxRequest requests) {
        this.appended = appended;
        this.requests = requests;
    }

    /** Fired in the transaction that appends; observers after its success know that the feed has moved. */
    record Appended() {}

    /**
     * Takes the lock and finds the end of the chain; to be called first in a writing transaction. The database names
     * the trace in what it logs of this transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Chain open(String actor) {
        Origin origin = origin();
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(?1), set_config('application_name', ?2, true)")
                .setParameter(1, LOCK)
                .setParameter(2, origin.trace() == null ? actor : "trace " + origin.trace())
                .getSingleResult();
        Entry head = find("order by seq desc").range(0, 0).firstResult();
        appended.fire(new Appended());
        return new Chain(actor, origin, head);
    }

    private Origin origin() {
        boolean asked = Arc.container().requestContext().isActive() && requests.getCurrent() != null;
        return asked ? Origin.of(requests.getCurrent().request()) : Origin.WITHIN;
    }

    /** The end of the chain, open to one transaction. */
    public final class Chain {

        private String actor;
        private final Origin origin;
        private final Instant at;
        private long seq;
        private String hash;

        private Chain(String actor, Origin origin, Entry head) {
            Instant now = Instant.now();
            this.actor = actor;
            this.origin = origin;
            this.at = Link.timeAfter(head == null ? null : head.at, now);
            this.seq = head == null ? 0 : head.seq;
            this.hash = head == null ? Link.GENESIS : head.hash;
            if (at.isAfter(now.plus(TOLERATED))) {
                LOG.warnf("the clock (%s) is behind the ledger's last row (%s), whose time is taken", now, at);
            }
        }

        public Entry append(Change change) {
            Entry entry = new Entry(seq + 1, hash, at, actor, origin, change);
            persist(entry);
            seq = entry.seq;
            hash = entry.hash;
            return entry;
        }

        public String actor() {
            return actor;
        }

        /** Goes on in another name: what one transaction brings in has an author and a reviewer. */
        public Chain as(String other) {
            actor = other;
            return this;
        }
    }

    /** Every row in its order, read a batch at a time; to be used within a transaction, and closed. */
    Stream<LedgerRow> rows() {
        return getEntityManager()
                .createQuery("from Entry order by seq", Entry.class)
                .setHint("org.hibernate.fetchSize", 500)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()
                .peek(getEntityManager()::detach)
                .map(Entry::row);
    }

    @Transactional
    void each(Consumer<LedgerRow> reader) {
        try (Stream<LedgerRow> rows = rows()) {
            rows.forEach(reader);
        }
    }

    /** Whatever is to be said of the last row: its position and its hash. */
    <T> T head(BiFunction<Long, String, T> say) {
        Entry head = find("order by seq desc").range(0, 0).firstResult();
        return head == null ? say.apply(0L, Link.GENESIS) : say.apply(head.seq, head.hash);
    }

    /** Everything that happened to an item, oldest first; without the snapshots' text, which can be large. */
    public List<Happening> history(String collection, String slug) {
        return find(
                        "select seq, at, actor, reason, revision, operation from Entry"
                                + " where collection = ?1 and slug = ?2 order by seq",
                        collection,
                        slug)
                .project(Happening.class)
                .list();
    }

    /** Whether somebody wrote any of what an item's working copy has become since it was last published or thrown away. */
    public boolean wrote(String actor, String collection, String slug) {
        return count(
                        "collection = ?1 and slug = ?2 and actor = ?3 and operation in ?4 and seq > (select"
                                + " coalesce(max(e.seq), 0) from Entry e where e.collection = ?1 and e.slug = ?2"
                                + " and e.operation in ?5)",
                        collection,
                        slug,
                        actor,
                        List.of(Operation.CREATED, Operation.EDITED, Operation.RESTORED),
                        List.of(Operation.PUBLISHED, Operation.DISCARDED))
                > 0;
    }

    /** The text of a revision, as it was written: the latest row that holds it. */
    public Optional<String> snapshot(String collection, String slug, int revision) {
        return find(
                        "collection = ?1 and slug = ?2 and revision = ?3 and snapshot is not null and operation <> ?4"
                                + " order by seq desc",
                        collection,
                        slug,
                        revision,
                        Operation.REASSESSED)
                .range(0, 0)
                .firstResultOptional()
                .map(Entry::snapshot);
    }

    /** The highest revision each ever had: slugs are given out again after a discard, revision numbers are not. */
    public Map<String, Integer> lastRevisions(String collection, Collection<String> slugs) {
        return getEntityManager()
                .createQuery(
                        "select slug, max(revision) from Entry where collection = ?1 and slug in ?2 group by slug",
                        Object[].class)
                .setParameter(1, collection)
                .setParameter(2, slugs)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Integer) row[1]));
    }
}
