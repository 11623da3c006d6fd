package io.govatlas.comparison.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.ledger.CloudEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** The copy of an owner's feed: entries as received, kept before the atlas sees them. */
@ApplicationScoped
class FeedCopy implements PanacheRepositoryBase<FeedEntry, FeedEntry.Key> {

    private final ObjectMapper json;

    FeedCopy(ObjectMapper json) {
        this.json = json;
    }

    @Transactional
    List<CloudEvent> of(Owner owner) {
        return upTo(owner, Long.MAX_VALUE);
    }

    @Transactional
    List<CloudEvent> upTo(Owner owner, long seq) {
        return find("key.owner = ?1 and key.seq <= ?2 order by key.seq", owner, seq).stream()
                .map(entry -> read(entry.event))
                .toList();
    }

    /** When the latest entry came in; now where there is none. */
    @Transactional
    Instant lastReceived(Owner owner) {
        return find("key.owner = ?1 order by key.seq desc", owner)
                .range(0, 0)
                .firstResultOptional()
                .map(entry -> entry.receivedAt)
                .orElseGet(Instant::now);
    }

    /** What is here already stays: an entry that could not be used the first time comes again. */
    @Transactional
    void keep(Owner owner, List<CloudEvent> events) {
        Instant now = Instant.now();
        long known = find("key.owner = ?1 order by key.seq desc", owner)
                .range(0, 0)
                .firstResultOptional()
                .map(entry -> entry.key.seq())
                .orElse(0L);
        persist(events.stream()
                .map(event -> new FeedEntry(owner, Long.parseLong(event.sequence()), write(event), now))
                .filter(entry -> entry.key.seq() > known));
    }

    private CloudEvent read(String event) {
        try {
            return json.readValue(event, CloudEvent.class);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private String write(CloudEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
