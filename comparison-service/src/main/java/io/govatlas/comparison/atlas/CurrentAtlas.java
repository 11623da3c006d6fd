package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.ledger.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The atlas that requests see, and the only place where it is exchanged for a newer one. */
@ApplicationScoped
public class CurrentAtlas {

    private final ObjectMapper json;
    private final Timeline timeline = new Timeline();
    private final Set<Owner> known = ConcurrentHashMap.newKeySet();
    private volatile State state;
    private volatile Map<Owner, Instant> staleSince = Map.of();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** Everything published at a position, as its owners publish it, by path. */
    public record Published(Position position, Instant changedAt, Map<String, PublishedItem> items) {}

    /** An atlas and the items it is made of, as they came and as they were read, exchanged together. */
    private record State(Atlas atlas, Published published, Map<String, Reading> readings) {}

    CurrentAtlas(ObjectMapper json) {
        // What owners add to their records later, or leave out, must not stop this service: it reads what it knows.
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        this.state = state(new Published(Position.START, Instant.EPOCH, Map.of()), Map.of());
    }

    public Atlas get() {
        return state.atlas;
    }

    /** The items that the atlas is made of. The map does not change any more once it is given out. */
    public Published published() {
        return state.published;
    }

    private static State state(Published published, Map<String, Reading> readings) {
        return new State(
                AtlasBuilder.build(readings.values(), published.position(), published.changedAt()),
                published,
                readings);
    }

    /** Calls this whenever there may be something new, in the thread that brings it: it must not take long. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
        watcher.run();
    }

    public long seq(Owner owner) {
        return get().position().of(owner);
    }

    /** Takes changes in: the new atlas is built beside the old one and swapped in with one write. */
    public synchronized void fold(Owner owner, List<CloudEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Published before = state.published;
        List<PublishedItem> changes = events.stream().map(e -> item(owner, e)).toList();
        Map<String, PublishedItem> after = AtlasBuilder.apply(before.items(), changes, Function.identity());
        Map<String, Reading> readings = AtlasBuilder.apply(state.readings, changes, item -> Reading.of(item, json));
        CloudEvent last = events.get(events.size() - 1);
        Instant latest = last.time().isAfter(before.changedAt()) ? last.time() : before.changedAt();
        timeline.add(owner, events);
        Position position = before.position().with(owner, Long.parseLong(last.sequence()));
        state = state(new Published(position, latest, after), readings);
        watchers.forEach(Runnable::run);
    }

    /** When the changes that were taken in happened. */
    public Timeline timeline() {
        return timeline;
    }

    /** The same fold over other changes: the atlas as it was, and what it was made of. */
    public CurrentAtlas past(Map<Owner, List<CloudEvent>> events) {
        CurrentAtlas past = new CurrentAtlas(json);
        events.forEach(past::fold);
        return past;
    }

    /** The owner answered, and there was nothing more. */
    public synchronized void caughtUp(Owner owner) {
        Map<Owner, Instant> stale = copy();
        stale.remove(owner);
        staleSince = stale;
        known(owner);
    }

    /** What the owner had published is all here: read to its end now, or kept from before. */
    public void known(Owner owner) {
        if (seq(owner) > 0) {
            known.add(owner);
            watchers.forEach(Runnable::run);
        }
    }

    /** The owner does not answer; the copy may be out of date since then. */
    public synchronized void lost(Owner owner, Instant since) {
        Map<Owner, Instant> stale = copy();
        stale.putIfAbsent(owner, since);
        staleSince = stale;
    }

    /** Whether both owners are known; in the middle of a first reading an answer would be as good as wrong. */
    public boolean complete() {
        return known.containsAll(List.of(Owner.COUNTRY, Owner.MODEL))
                && !get().rules().isEmpty();
    }

    /** What to say of the age of an answer made from this atlas. */
    public AsOf asOf(Atlas atlas) {
        return asOf(atlas.position(), atlas.changedAt());
    }

    /** What to say of the age of an answer made of what was published at a position. */
    public AsOf asOf(Position position, Instant changedAt) {
        Map<Owner, Instant> stale = staleSince;
        List<AsOf.Copy> copies = new ArrayList<>();
        for (Owner owner : List.of(Owner.COUNTRY, Owner.MODEL)) {
            copies.add(new AsOf.Copy(owner.service(), position.of(owner), !stale.containsKey(owner), stale.get(owner)));
        }
        return new AsOf(position.toString(), changedAt, copies);
    }

    private Map<Owner, Instant> copy() {
        Map<Owner, Instant> stale = new EnumMap<>(Owner.class);
        stale.putAll(staleSince);
        return stale;
    }

    private static PublishedItem item(Owner owner, CloudEvent event) {
        int slash = event.subject().indexOf('/');
        return new PublishedItem(
                owner,
                event.subject().substring(0, slash),
                event.subject().substring(slash + 1),
                event.data().revision(),
                event.type().endsWith(".withdrawn") ? null : event.data().content());
    }
}
