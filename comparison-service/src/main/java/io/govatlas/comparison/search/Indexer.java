package io.govatlas.comparison.search;

import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Keeps the index at what is published, on a thread of its own: neither the start of the service nor a fold of the atlas
 * nor a request waits for it.
 */
@ApplicationScoped
class Indexer {

    private static final Logger LOG = Logger.getLogger(Indexer.class);

    private final CurrentAtlas atlas;
    private final Semaphore news = new Semaphore(0);
    private final SearchIndex index;
    private Thread thread;
    private volatile boolean stopping;

    Indexer(CurrentAtlas atlas) {
        this.atlas = atlas;
        try {
            this.index = new SearchIndex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(@Observes StartupEvent start) {
        atlas.watch(news::release);
        thread = new Thread(this::run, "search-index");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws IOException, InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join();
        index.close();
    }

    /**
     * What can be searched; to be closed after use.
     *
     * @throws ProblemException 503 before the first build has ended
     */
    View view() {
        View view = index.acquire();
        if (view == null) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "search-not-ready");
        }
        return view;
    }

    private void run() {
        while (!stopping) {
            try {
                news.acquire();
                news.drainPermits();
                // In the middle of a first reading most would be missing.
                if (atlas.complete()) {
                    index.update(atlas.published());
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("the search index stays as it is until something else is published", e);
            }
        }
    }
}
