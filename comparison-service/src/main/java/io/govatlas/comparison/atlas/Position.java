package io.govatlas.comparison.atlas;

import io.govatlas.comparison.upstream.Owner;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How far each ledger has been read: written {@code c120-m45-a17}. */
public record Position(Map<Owner, Long> seqs) {

    static final Position START = new Position(Map.of());

    long of(Owner owner) {
        return seqs.getOrDefault(owner, 0L);
    }

    Position with(Owner owner, long seq) {
        Map<Owner, Long> moved = new EnumMap<>(Owner.class);
        moved.putAll(seqs);
        moved.put(owner, seq);
        return new Position(moved);
    }

    @Override
    public String toString() {
        return Arrays.stream(Owner.values())
                .map(owner -> owner.letter() + of(owner))
                .collect(Collectors.joining("-"));
    }
}
