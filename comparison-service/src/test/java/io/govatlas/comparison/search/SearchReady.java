package io.govatlas.comparison.search;

import io.govatlas.platform.problem.ProblemException;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;

/** Whether the index of the running service has been built. */
public final class SearchReady {

    private SearchReady() {}

    public static boolean now() {
        try (View view = CDI.current().select(Indexer.class).get().view()) {
            return view != null;
        } catch (ProblemException notYet) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
