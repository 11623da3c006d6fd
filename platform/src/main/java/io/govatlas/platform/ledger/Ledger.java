package io.govatlas.platform.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The only way into the ledger, and the history of an item out of it. */
@ApplicationScoped
public class Ledger implements PanacheRepositoryBase<Entry, Long> {

    /** One lock per database: {@code govatlas} read as a number. */
    private static final long LOCK = 0x676f7661746c6173L;

    private final Event<Appended> appended;

    Ledger(Event<Appended> appended) {
        this.appended = appended;
    }

    /** Fired in the transaction that appends; observers after its success know that the feed has moved. */
    record Appended() {}

    /** Takes the lock and finds the end of the chain; to be called first in a writing transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Chain open(String actor) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
        Entry head = find("order by seq desc").range(0, 0).firstResult();
        appended.fire(new Appended());
        return new Chain(actor, head == null ? 0 : head.seq, head == null ? LedgerRow.GENESIS : head.hash);
    }

    /** The end of the chain, open to one transaction. */
    public final class Chain {

        private String actor;
        private final Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        private long seq;
        private String hash;

        private Chain(String actor, long seq, String hash) {
            this.actor = actor;
            this.seq = seq;
            this.hash = hash;
        }

        public Entry append(Change change) {
            Entry entry = new Entry(seq + 1, hash, at, actor, change);
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
