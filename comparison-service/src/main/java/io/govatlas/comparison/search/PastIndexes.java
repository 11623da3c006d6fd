package io.govatlas.comparison.search;

import io.govatlas.comparison.atlas.CurrentAtlas.Published;
import io.govatlas.comparison.atlas.Position;
import io.govatlas.comparison.upstream.History;
import io.govatlas.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What could be searched at earlier moments: indexes made when somebody asks for them, of which the last few are kept. */
@ApplicationScoped
class PastIndexes {

    private static final int KEPT = 3;

    private final History history;
    private final Map<Position, SearchIndex> kept = new LinkedHashMap<>(16, 0.75f, true);

    PastIndexes(History history) {
        this.history = history;
    }

    /**
     * To be closed after use. One at a time: whoever asks for the same moment a little later finds it here.
     *
     * @throws ProblemException 400 where it is no moment, or lies ahead
     */
    synchronized View view(String asOf) throws IOException {
        Published published = history.published(asOf);
        SearchIndex index = kept.get(published.position());
        if (index == null) {
            index = new SearchIndex();
            index.update(published);
            kept.put(published.position(), index);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next()).close();
            }
        }
        return index.acquire();
    }
}
