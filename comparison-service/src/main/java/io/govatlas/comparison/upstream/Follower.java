package io.govatlas.comparison.upstream;

import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.platform.ledger.ChangeFeed;
import io.govatlas.platform.ledger.CloudEvent;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Follows the feeds: of each owner over HTTP into the copy, and this service's own from its own ledger. What is in the
 * copy is folded before anything is asked of anyone, so an owner that is down delays nothing.
 */
@ApplicationScoped
class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final int BATCH = 200;

    private final UpstreamConfig config;
    private final FeedCopy copy;
    private final ChangeFeed own;
    private final CurrentAtlas atlas;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Follower(UpstreamConfig config, FeedCopy copy, ChangeFeed own, CurrentAtlas atlas) {
        this.config = config;
        this.copy = copy;
        this.own = own;
        this.atlas = atlas;
    }

    /** One place to read events from, and to keep them in before they are used. */
    private record Feed(Owner owner, Source source, Keeper keeper) {
        interface Source {
            List<CloudEvent> after(long seq, Duration wait);
        }

        interface Keeper {
            void keep(List<CloudEvent> events);
        }
    }

    /** After the content of this service itself has been loaded. */
    void start(@Observes @Priority(5000) StartupEvent start) {
        for (Owner owner : List.of(Owner.COUNTRY, Owner.MODEL)) {
            atlas.lost(owner, copy.lastReceived(owner));
            atlas.fold(owner, copy.of(owner));
            atlas.known(owner);
        }
        Feed analysis = new Feed(
                Owner.ANALYSIS,
                (seq, wait) -> own.after(seq, BATCH, wait).await().indefinitely(),
                events -> {});
        readAll(analysis);
        follow(analysis);
        follow(remote(Owner.COUNTRY, config.country()));
        follow(remote(Owner.MODEL, config.model()));
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        threads.forEach(Thread::interrupt);
    }

    private Feed remote(Owner owner, URI base) {
        FeedClient client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(base.resolve(owner.path()))
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(config.patience().toSeconds() + 5, TimeUnit.SECONDS)
                .build(FeedClient.class);
        return new Feed(
                owner,
                (seq, wait) -> client.changes(seq, BATCH, (int) wait.toSeconds()),
                events -> copy.keep(owner, events));
    }

    private void follow(Feed feed) {
        Thread thread = new Thread(() -> run(feed), "follow-" + feed.owner.service());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(Feed feed) {
        Duration pause = Duration.ZERO;
        while (!stopping) {
            try {
                readAll(feed);
                pause = Duration.ZERO;
                take(feed, config.patience());
            } catch (RuntimeException e) {
                if (stopping) {
                    return;
                }
                atlas.lost(feed.owner, Instant.now());
                if (pause.isZero()) {
                    LOG.warnf("%s cannot be followed at the moment: %s", feed.owner.service(), e.getMessage());
                }
                pause = longer(pause);
                try {
                    Thread.sleep(pause.toMillis());
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    /** Reads until there is nothing new at the moment. */
    private void readAll(Feed feed) {
        boolean more = true;
        while (more) {
            more = take(feed, Duration.ZERO) == BATCH;
        }
        atlas.caughtUp(feed.owner);
    }

    private int take(Feed feed, Duration wait) {
        List<CloudEvent> events = feed.source.after(atlas.seq(feed.owner), wait);
        if (!events.isEmpty()) {
            feed.keeper.keep(events);
            atlas.fold(feed.owner, events);
        }
        return events.size();
    }

    private Duration longer(Duration pause) {
        Duration next = pause.isZero() ? Duration.ofMillis(200) : pause.multipliedBy(2);
        return next.compareTo(config.longestPause()) > 0 ? config.longestPause() : next;
    }
}
