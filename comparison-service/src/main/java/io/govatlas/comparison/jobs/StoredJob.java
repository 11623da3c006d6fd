package io.govatlas.comparison.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A job as it lies in its table. */
@Entity
@Table(name = "job")
class StoredJob {

    @Id
    String id;

    String kind;
    String actor;
    String readers;
    String cancellers;

    @Enumerated(EnumType.STRING)
    JobState state;

    long done;
    long total;
    String unit;
    Instant createdAt;
    Instant startedAt;
    Instant endedAt;
    String instance;
    Instant aliveAt;
    boolean toCancel;
    String location;
    String result;
    String problemEn;
    String problemZh;

    protected StoredJob() {}

    StoredJob(String id, JobRequest request, String instance) {
        this.id = id;
        this.kind = request.kind();
        this.actor = request.actor();
        this.readers = String.join(" ", request.readers());
        this.cancellers = String.join(" ", request.cancellers());
        this.state = JobState.QUEUED;
        this.unit = request.unit();
        this.createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        this.instance = instance;
        this.aliveAt = createdAt;
    }

    List<String> readers() {
        return words(readers);
    }

    List<String> cancellers() {
        return words(cancellers);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
