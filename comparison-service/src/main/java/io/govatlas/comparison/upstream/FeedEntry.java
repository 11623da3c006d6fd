package io.govatlas.comparison.upstream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A feed entry as received. */
@Entity
@Immutable
@Table(name = "feed_entry")
class FeedEntry {

    @Embeddable
    record Key(@Enumerated(EnumType.STRING) Owner owner, long seq) implements Serializable {}

    @EmbeddedId
    Key key;

    String event;
    Instant receivedAt;

    protected FeedEntry() {}

    FeedEntry(Owner owner, long seq, String event, Instant receivedAt) {
        this.key = new Key(owner, seq);
        this.event = event;
        this.receivedAt = receivedAt;
    }
}
