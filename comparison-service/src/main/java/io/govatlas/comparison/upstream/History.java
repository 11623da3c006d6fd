package io.govatlas.comparison.upstream;

import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.atlas.CurrentAtlas.Published;
import io.govatlas.comparison.atlas.FigureLibrary;
import io.govatlas.comparison.atlas.Position;
import io.govatlas.platform.ledger.ChangeFeed;
import io.govatlas.platform.ledger.CloudEvent;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.publication.AskedMoment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The atlas as it was: the same fold over the same entries, stopped earlier. The last few that were asked for are kept. */
@ApplicationScoped
public class History {

    private static final int KEPT = 6;

    private final CurrentAtlas current;
    private final FeedCopy copy;
    private final ChangeFeed own;
    private final FigureLibrary figures;

    private final Map<Position, Past> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Position, Past> eldest) {
            return size() > KEPT;
        }
    };

    History(CurrentAtlas current, FeedCopy copy, ChangeFeed own, FigureLibrary figures) {
        this.current = current;
        this.copy = copy;
        this.own = own;
        this.figures = figures;
    }

    /** An atlas with what to say of its age. */
    public record Moment(Atlas atlas, AsOf asOf) {}

    private record Past(Atlas atlas, Published published) {}

    /**
     * The atlas at a position or an instant; now where none is named.
     *
     * @throws ProblemException 400 where it is neither, or lies ahead of what has been read
     */
    public Moment at(String asOf) {
        Atlas now = current.get();
        if (asOf == null) {
            return moment(now, current.asOf(now));
        }
        Position position = settled(asOf, now.position());
        Atlas then = position.equals(now.position()) ? now : past(position).atlas;
        return moment(then, AsOf.past(then));
    }

    /**
     * The items that were published at a position or an instant.
     *
     * @throws ProblemException 400 where it is neither, or lies ahead of what has been read
     */
    public Published published(String asOf) {
        Published now = current.published();
        Position position = settled(asOf, now.position());
        return position.equals(now.position()) ? now : past(position).published;
    }

    private Moment moment(Atlas atlas, AsOf asOf) {
        return new Moment(atlas.with(figures.of(atlas)), asOf);
    }

    private Position settled(String asOf, Position now) {
        Position named =
                Position.parse(asOf, now).orElseGet(() -> current.timeline().at(AskedMoment.instant(asOf)));
        for (Owner owner : Owner.values()) {
            if (named.of(owner) > now.of(owner)) {
                throw AskedMoment.ahead(asOf, now.toString());
            }
        }
        return current.timeline().settle(named);
    }

    /** One at a time: an atlas is large, and whoever asks for the same one a moment later finds it here. */
    private synchronized Past past(Position position) {
        Past known = kept.get(position);
        if (known == null) {
            Map<Owner, List<CloudEvent>> events = new EnumMap<>(Owner.class);
            events.put(Owner.COUNTRY, copy.upTo(Owner.COUNTRY, position.of(Owner.COUNTRY)));
            events.put(Owner.MODEL, copy.upTo(Owner.MODEL, position.of(Owner.MODEL)));
            events.put(
                    Owner.ANALYSIS,
                    QuarkusTransaction.requiringNew().call(() -> own.readUpTo(position.of(Owner.ANALYSIS))));
            CurrentAtlas then = current.past(events);
            known = new Past(then.get(), then.published());
            kept.put(position, known);
        }
        return known;
    }
}
