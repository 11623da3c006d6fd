package io.govatlas.platform.publication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An item as stored: the published version and, beside it, the working copy. */
@Entity
@Table(name = "item")
class Item {

    @Embeddable
    record Key(String collection, String slug) implements Serializable {}

    @EmbeddedId
    Key key;

    /** Ledger sequence number of the latest change: the item's ETag. */
    long version;

    /** The latest revision given out; every saved text is one. */
    int revision;

    String published;
    Integer publishedRevision;
    Instant publishedAt;

    /** The list record of the published version: what lists show and filters compare. */
    @JdbcTypeCode(SqlTypes.JSON)
    String summary;

    /** What {@code q} searches: names in both languages. */
    String search;

    boolean withdrawn;

    /** What readers see instead of the published text, where statements have lost their sources; mostly null. */
    String shown;

    /** Whether what rests on it may count on it: false for a source that was retracted or withdrawn. */
    boolean stands = true;

    String working;
    Integer workingRevision;

    @Enumerated(EnumType.STRING)
    WorkingState workingState;

    String author;
    Instant changedAt;
    String changedBy;

    State state() {
        if (workingState == WorkingState.IN_REVIEW) {
            return State.IN_REVIEW;
        }
        if (working != null) {
            return State.DRAFT;
        }
        return withdrawn ? State.WITHDRAWN : State.PUBLISHED;
    }

    enum WorkingState {
        DRAFT,
        IN_REVIEW
    }
}
