package io.govatlas.platform.publication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What lists showed of an item from a row of the ledger on; {@code until} is the row that changed it, null while it stands. */
@Entity
@Table(name = "listing")
class Listing {

    @Embeddable
    record Key(String collection, String slug, long since) implements Serializable {}

    @EmbeddedId
    Key key;

    Long until;
    Instant publishedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String summary;

    String search;

    protected Listing() {}

    Listing(Key key, Instant publishedAt, String summary, String search) {
        this.key = key;
        this.publishedAt = publishedAt;
        this.summary = summary;
        this.search = search;
    }
}
