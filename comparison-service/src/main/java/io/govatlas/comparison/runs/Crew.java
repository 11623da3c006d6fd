package io.govatlas.comparison.runs;

import io.govatlas.comparison.engine.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that draw: as many as there are processors, shared by all runs, so that many runs do not make more. */
@ApplicationScoped
class Crew {

    private final int size = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(size, work -> {
        Thread thread = new Thread(work, "index-engine");
        thread.setDaemon(true);
        return thread;
    });

    Workers workers() {
        return new Workers(threads, size);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
