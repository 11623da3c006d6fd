package io.govatlas.comparison.runs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A run as it is kept: its frozen inputs, and its answer to the letter. */
@Entity
@Table(name = "run")
class StoredRun {

    @Id
    String id;

    String inputs;
    String result;
}
