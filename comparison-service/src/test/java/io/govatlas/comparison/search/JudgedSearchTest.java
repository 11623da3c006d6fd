package io.govatlas.comparison.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.comparison.search.JudgedQueries.Judged;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How well the search answers what people ask, on the content as it is. */
class JudgedSearchTest {

    /** What the search was made with, and what was judged before it was changed to answer it better. */
    private static final String FIRST = "judged.tsv";

    private static final String HELD_OUT = "heldout.tsv";

    private static final JudgedQueries JUDGED = new JudgedQueries(Stream.of(FIRST, HELD_OUT)
            .flatMap(set -> JudgedQueries.load(set).queries().stream())
            .toList());

    private static SearchIndex index;
    private static View view;

    @BeforeAll
    static void buildTheIndex() throws IOException {
        index = new SearchIndex();
        index.update(ContentAtlas.current(item -> true).published());
        view = index.acquire();
    }

    @AfterAll
    static void closeIt() throws IOException {
        view.close();
        index.close();
    }

    @Test
    void everyQueryHasHits() {
        assertThat(JUDGED.queries())
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(
                        judged -> assertThat(search(judged)).as(judged.text()).isNotEmpty());
    }

    @Test
    void whatIsJudgedIsThere() {
        assertThat(JUDGED.queries())
                .flatExtracting(judged -> judged.grades().keySet())
                .allSatisfy(item -> assertThat(view.items().keySet()).anyMatch(path -> path.endsWith("/" + item)));
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, HELD_OUT})
    void theFirstTenAreNearlyThoseThatWereMeant(String set) {
        StringBuilder worst = new StringBuilder();
        double sum = 0;
        List<Judged> queries = JudgedQueries.load(set).queries();
        for (Judged judged : queries) {
            double gain = judged.ndcg(search(judged));
            sum += gain;
            if (gain < 0.7) {
                worst.append(String.format(Locale.ROOT, "%.2f %s%n", gain, judged.text()));
            }
        }
        assertThat(sum / queries.size()).as(worst.toString()).isGreaterThanOrEqualTo(0.85);
    }

    private static List<String> search(Judged judged) {
        try {
            return view.find(view.read(judged.text()), Narrowing.NONE, null, 10).hits().stream()
                    .map(hit -> hit.item().collection() + "/" + hit.item().slug())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
