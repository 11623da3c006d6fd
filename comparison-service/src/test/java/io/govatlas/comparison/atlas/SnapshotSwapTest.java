package io.govatlas.comparison.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.ledger.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers under load while the atlas is exchanged again and again: each sees one version, and none waits. */
class SnapshotSwapTest {

    private static final int SWAPS = 200;
    private static final int READERS = 4;
    private static final List<String> SLUGS = List.of("first", "second", "third");
    private static final String CASE = """
            {"slug": "%1$s", "country": "DNK", "kind": "service", "name": {"zh": "第%2$d版", "en": "Version %2$d"},
             "summary": {"zh": "摘要", "en": "Summary"},
             "statements": [{"id": "a", "dimension": "services", "kind": "outcome",
               "text": {"zh": "第%2$d版", "en": "Version %2$d"}, "evidence": []}]}""";

    private final CurrentAtlas atlas = new CurrentAtlas(ContentAtlas.mapper());
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** All items change together, so that any two that differ in version show a mixture. */
    @Test
    void everyReaderSeesOneVersionAndTheOneOfItsPosition() throws Exception {
        swap(1);
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(threads.submit(() -> {
                int seen = 0;
                int last = 0;
                while (last < SWAPS) {
                    Atlas now = atlas.get();
                    int version = version(now);
                    assertThat(texts(now)).containsOnly("Version " + version);
                    assertThat(version).isGreaterThanOrEqualTo(last);
                    assertThat(items(atlas.published())).hasSize(1);
                    seen += version > last ? 1 : 0;
                    last = version;
                }
                return seen;
            }));
        }
        for (int version = 2; version <= SWAPS; version++) {
            swap(version);
        }

        for (Future<Integer> reader : readers) {
            assertThat(reader.get(60, TimeUnit.SECONDS)).isGreaterThan(1);
        }
    }

    /** A fold holds the atlas's lock from its first to its last step; so does this test, and readers come through. */
    @Test
    void nobodyWaitsForAFold() throws Exception {
        swap(1);
        synchronized (atlas) {
            Future<String> reader = threads.submit(() -> {
                atlas.published();
                atlas.asOf(atlas.get());
                return texts(atlas.get()).get(0);
            });

            assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo("Version 1");
        }
    }

    private void swap(int version) {
        long seq = (long) (version - 1) * SLUGS.size();
        List<CloudEvent> events = new ArrayList<>();
        for (String slug : SLUGS) {
            events.add(ContentAtlas.published(++seq, "cases/" + slug, json(CASE.formatted(slug, version))));
        }
        atlas.fold(Owner.COUNTRY, events);
    }

    private static int version(Atlas atlas) {
        return (int) (atlas.position().of(Owner.COUNTRY) / SLUGS.size());
    }

    private static List<String> texts(Atlas atlas) {
        return SLUGS.stream()
                .map(slug -> atlas.subject("case:" + slug).orElseThrow())
                .flatMap(subject -> Stream.concat(
                        Stream.of(subject.name().en()),
                        subject.on(Dimension.SERVICES).stream()
                                .map(statement -> statement.text().en())))
                .toList();
    }

    private static List<String> items(CurrentAtlas.Published published) {
        return published.items().values().stream()
                .map(item -> item.content().at("/name/en").asText())
                .distinct()
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return ContentAtlas.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
