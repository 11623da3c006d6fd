package io.govatlas.comparison.comparisons;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A comparison as kept: the bytes that were answered. */
@Entity
@Immutable
@Table(name = "comparison")
class StoredComparison {

    @Id
    String id;

    Instant createdAt;
    String position;
    byte[] result;

    protected StoredComparison() {}

    StoredComparison(Comparison comparison, byte[] result) {
        this.id = comparison.id();
        this.createdAt = comparison.createdAt();
        this.position = comparison.asOf().position();
        this.result = result;
    }
}
