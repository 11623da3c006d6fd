package io.govatlas.comparison.upstream;

import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.search.SearchReady;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.enterprise.inject.spi.CDI;

/**
 * Lets every test begin with a complete atlas, and an index of it: the service listens before it has read what the
 * owners publish.
 */
public class ReadyFirst implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        CurrentAtlas atlas = CDI.current().select(CurrentAtlas.class).get();
        for (int attempt = 0; attempt < 200 && !atlas.complete(); attempt++) {
            pause();
        }
        if (!atlas.complete()) {
            throw new IllegalStateException(atlas.get().position().toString());
        }
        for (int attempt = 0; attempt < 200 && !SearchReady.now(); attempt++) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
