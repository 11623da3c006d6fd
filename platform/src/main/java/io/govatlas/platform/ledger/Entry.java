package io.govatlas.platform.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One row of the ledger. */
@Entity
@Immutable
@Table(name = "ledger")
public class Entry {

    @Id
    long seq;

    Instant at;
    String actor;

    /** The address the change came from, and its trace; null where no request asked for it. */
    String origin;

    String trace;
    String reason;
    String collection;
    String slug;
    int revision;

    @Enumerated(EnumType.STRING)
    Operation operation;

    /** The item's content as JSON text, kept to the letter; null where the operation has none. */
    String snapshot;

    String previous;
    String hash;

    protected Entry() {}

    Entry(long seq, String previous, Instant at, String actor, Origin origin, Change change) {
        this.seq = seq;
        this.previous = previous;
        this.at = at;
        this.actor = actor;
        this.origin = origin.address();
        this.trace = origin.trace();
        this.reason = change.reason();
        this.collection = change.collection();
        this.slug = change.slug();
        this.revision = change.revision();
        this.operation = change.operation();
        this.snapshot = change.snapshot();
        this.hash = row().digest();
    }

    LedgerRow row() {
        return new LedgerRow(
                seq,
                at,
                actor,
                origin,
                trace,
                reason,
                collection,
                slug,
                revision,
                operation.name(),
                snapshot,
                previous,
                hash);
    }

    public long seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String reason() {
        return reason;
    }

    public int revision() {
        return revision;
    }

    public Operation operation() {
        return operation;
    }

    public String snapshot() {
        return snapshot;
    }
}
