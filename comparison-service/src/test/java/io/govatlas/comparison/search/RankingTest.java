package io.govatlas.comparison.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.govatlas.comparison.search.Plan.Clause;
import io.govatlas.comparison.search.Plan.Role;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a plan finds in an index of several windows. */
class RankingTest {

    private static final Map<String, List<Integer>> WORDS = Map.of(
            "a", List.of(0, 4095, 4096, 13000),
            "b", List.of(1, 4096, 13000),
            "c", List.of(0, 5000, 9000, 12999, 13000));

    private static DirectoryReader index;

    @BeforeAll
    static void writeTheIndex() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            for (int i = 0; i < 14_000; i++) {
                Document document = new Document();
                int number = i;
                WORDS.forEach((word, documents) -> {
                    if (documents.contains(number)) {
                        document.add(new StringField("word", word, Field.Store.NO));
                    }
                });
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        index = DirectoryReader.open(directory);
    }

    @AfterAll
    static void closeIt() throws IOException {
        index.close();
    }

    @Test
    void whatLiftsFindsNothingAndCountsInLaterWindowsToo() throws IOException {
        Map<Integer, Float> found = find(1, clause(Role.NEEDED, word("a", 4)), clause(Role.EXTRA, word("c", 1)));

        assertThat(found).isEqualTo(Map.of(0, 5f, 4095, 4f, 4096, 4f, 13000, 5f));
    }

    @Test
    void aNumberOfNeededClausesIsEnough() throws IOException {
        Map<Integer, Float> found = find(2, clause(Role.NEEDED, word("a", 4)), clause(Role.NEEDED, word("b", 2)));

        assertThat(found).isEqualTo(Map.of(4096, 6f, 13000, 6f));
    }

    @Test
    void theBestWayCountsAndALittleTheOthers() throws IOException {
        Map<Integer, Float> found = find(1, clause(Role.NEEDED, word("b", 2), word("c", 10)));

        assertThat(found).isEqualTo(Map.of(0, 10f, 1, 2f, 4096, 2f, 5000, 10f, 9000, 10f, 12999, 10f, 13000, 10.4f));
    }

    @Test
    void nothingIsFoundWithoutWhatIsRequired() throws IOException {
        Map<Integer, Float> found = find(1, clause(Role.SUFFICIENT, word("a", 4)), clause(Role.REQUIRED, word("b", 2)));

        assertThat(found).isEqualTo(Map.of(1, 2f, 4096, 6f, 13000, 6f));
    }

    private static Map<Integer, Float> find(int enough, Clause... clauses) throws IOException {
        Ranking ranking = new Ranking(new Plan(Arrays.asList(clauses), enough, false), new IndexSearcher(index));
        Map<Integer, Float> found = new HashMap<>();
        for (LeafReaderContext segment : index.leaves()) {
            ranking.find(segment, new Columns(segment.reader()), (documents, scores, count) -> {
                for (int i = 0; i < count; i++) {
                    found.put(segment.docBase + documents[i], scores[i]);
                }
            });
        }
        return found;
    }

    private static Clause clause(Role role, Query... ways) {
        return new Clause(role, List.of(ways));
    }

    private static Query word(String word, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("word", word))), score);
    }
}
