package io.govatlas.platform.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The published changes in their order, and a way to wait for the next one without holding a thread. */
@ApplicationScoped
public class ChangeFeed {

    /** How often a waiting reader looks by itself: changes made by another instance of the service wake nobody here. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final ObjectMapper json;
    private final String source;
    private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    ChangeFeed(Ledger ledger, ObjectMapper json, @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.ledger = ledger;
        this.json = json;
        this.source = path + "/changes";
    }

    /** Readers that wait are answered with nothing new, rather than waited for or cut off. */
    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
        wake();
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ledger.Appended appended) {
        wake();
    }

    private void wake() {
        for (CompletableFuture<Void> reader = waiting.poll(); reader != null; reader = waiting.poll()) {
            reader.complete(null);
        }
    }

    /** Changes after that position; where there are none, the first ones to come within the time, or none. */
    public Uni<List<CloudEvent>> after(long seq, int limit, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        CompletableFuture<Void> moved = new CompletableFuture<>();
        return Uni.createFrom()
                .item(() -> {
                    // before looking: a change made between looking and waiting would wake nobody
                    waiting.add(moved);
                    return QuarkusTransaction.requiringNew().call(() -> read(seq, limit));
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(() -> waiting.remove(moved))
                .chain(events -> {
                    Duration left = Duration.ofNanos(deadline - System.nanoTime());
                    if (stopping || !events.isEmpty() || left.isNegative() || left.isZero()) {
                        waiting.remove(moved);
                        return Uni.createFrom().item(events);
                    }
                    return next(moved, left)
                            .chain(() -> after(seq, limit, Duration.ofNanos(deadline - System.nanoTime())));
                });
    }

    private Uni<Void> next(CompletableFuture<Void> moved, Duration left) {
        Duration pause = left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
        return Uni.createFrom()
                .completionStage(moved)
                .ifNoItem()
                .after(pause)
                .recoverWithUni(Uni.createFrom().voidItem())
                .onTermination()
                .invoke(() -> waiting.remove(moved));
    }

    /** Changes after that position, in the order of their numbers. */
    public List<CloudEvent> read(long seq, int limit) {
        return ledger
                .find("seq > ?1 and operation in ?2 order by seq", seq, Operation.SEEN)
                .range(0, limit - 1)
                .stream()
                .map(this::event)
                .toList();
    }

    /** All changes up to that position. */
    public List<CloudEvent> readUpTo(long seq) {
        return ledger.find("seq <= ?1 and operation in ?2 order by seq", seq, Operation.SEEN).stream()
                .map(this::event)
                .toList();
    }

    private CloudEvent event(Entry entry) {
        try {
            return new CloudEvent(
                    "1.0",
                    Long.toString(entry.seq),
                    source,
                    "io.govatlas.item." + entry.operation,
                    entry.collection + "/" + entry.slug,
                    entry.at,
                    "application/json",
                    Long.toString(entry.seq),
                    new CloudEvent.Data(entry.revision, entry.snapshot == null ? null : json.readTree(entry.snapshot)));
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
