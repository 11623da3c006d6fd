package io.govatlas.comparison.atlas;

import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.ledger.CloudEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** When each change of each ledger happened: finds the position that an instant stands for. */
public final class Timeline {

    private record Ledger(ConcurrentSkipListMap<Long, Instant> bySeq, ConcurrentSkipListMap<Instant, Long> byTime) {}

    private final Map<Owner, Ledger> ledgers = new ConcurrentHashMap<>();

    void add(Owner owner, List<CloudEvent> events) {
        for (CloudEvent event : events) {
            long seq = Long.parseLong(event.sequence());
            ledger(owner).bySeq.put(seq, event.time());
            ledger(owner).byTime.merge(event.time(), seq, Math::max);
        }
    }

    /** The position after everything up to that instant. */
    public Position at(Instant instant) {
        Position position = Position.START;
        for (Owner owner : Owner.values()) {
            var last = ledger(owner).byTime.floorEntry(instant);
            position = last == null ? position : position.with(owner, last.getValue());
        }
        return position;
    }

    /** The same position named by the last changes before it: what lies between two changes makes no difference. */
    public Position settle(Position position) {
        Position settled = Position.START;
        for (Owner owner : Owner.values()) {
            Long last = ledger(owner).bySeq.floorKey(position.of(owner));
            settled = last == null ? settled : settled.with(owner, last);
        }
        return settled;
    }

    private Ledger ledger(Owner owner) {
        return ledgers.computeIfAbsent(
                owner, o -> new Ledger(new ConcurrentSkipListMap<>(), new ConcurrentSkipListMap<>()));
    }
}
