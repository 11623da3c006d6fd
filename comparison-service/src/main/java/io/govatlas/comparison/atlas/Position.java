package io.govatlas.comparison.atlas;

import io.govatlas.comparison.upstream.Owner;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How far each ledger has been read: written {@code c120-m45-a17}. */
public record Position(Map<Owner, Long> seqs) {

    public static final Position START = new Position(Map.of());

    private static final Pattern WRITTEN = Pattern.compile("(?:c([0-9]{1,18})-m([0-9]{1,18})-)?a([0-9]{1,18})");

    /** What a text names, the owners' ledgers as they are now where it leaves them out; empty where it is no position. */
    public static Optional<Position> parse(String text, Position now) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        Position position = START;
        for (Owner owner : Owner.values()) {
            String seq = written.group(owner.ordinal() + 1);
            position = position.with(owner, seq == null ? now.of(owner) : Long.parseLong(seq));
        }
        return Optional.of(position);
    }

    public long of(Owner owner) {
        return seqs.getOrDefault(owner, 0L);
    }

    public Position with(Owner owner, long seq) {
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
