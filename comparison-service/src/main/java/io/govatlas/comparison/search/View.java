package io.govatlas.comparison.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.atlas.CurrentAtlas.Published;
import io.govatlas.comparison.atlas.Position;
import io.govatlas.comparison.atlas.PublishedItem;
import io.govatlas.platform.text.LocalizedText;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** The index as it was at one position, with the items it was made of. Does not change. */
final class View implements Closeable {

    private static final int MOST_VALUES = 50;
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Documents.PATH, SortField.Type.STRING));

    private final DirectoryReader reader;
    private final FacetsConfig config;
    private final Lexicon lexicon;
    private final Published published;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;
    private final SortedSet<String> kinds = new TreeSet<>();

    View(DirectoryReader reader, FacetsConfig config, Lexicon lexicon, Published published) throws IOException {
        this.reader = reader;
        this.config = config;
        this.lexicon = lexicon;
        this.published = published;
        this.searcher = new IndexSearcher(reader);
        // Every query is another one, and a view lives until the next publication.
        this.searcher.setQueryCache(null);
        published.items().values().forEach(item -> kinds.add(ItemFacts.kind(item.collection())));
        this.state = reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    /** A place in the order of results. */
    record Place(float score, String path) {}

    /** A result: where it is in the index, and which item it is. */
    record Hit(int doc, Place place, PublishedItem item) {

        LocalizedText name() {
            JsonNode content = item.content();
            JsonNode name = content.has("name") ? content.get("name") : content.path("title");
            return new LocalizedText(
                    name.path("zh").asText(item.slug()), name.path("en").asText(item.slug()));
        }
    }

    /** A page of results, how many there are in all, and how they spread. */
    record Found(List<Hit> hits, long total, List<Facet> facets) {}

    DirectoryReader reader() {
        return reader;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Position position() {
        return published.position();
    }

    Map<String, PublishedItem> items() {
        return published.items();
    }

    Instant changedAt() {
        return published.changedAt();
    }

    /** The kinds of items there are. */
    SortedSet<String> kinds() {
        return kinds;
    }

    /** What may have been meant by a text that nothing was found for. */
    List<String> suggestions(String text) {
        return new Spelling(reader).suggestions(text);
    }

    Question read(String text) {
        return Reading.of(text, lexicon, new Spelling(reader));
    }

    /** @param question null for everything there is, in the order of addresses */
    Found find(Question question, Narrowing narrowing, Place after, int limit) throws IOException {
        if (state == null) {
            return new Found(List.of(), 0, List.of());
        }
        FieldDoc start = after == null
                ? null
                : new FieldDoc(
                        Integer.MAX_VALUE, after.score(), new Object[] {after.score(), new BytesRef(after.path())});
        DrillSidewaysResult result = question == null
                ? search(new MatchAllDocsQuery(), narrowing, start, limit)
                : search(Queries.find(question, false), narrowing, start, limit);
        if (question != null && result.hits.totalHits.value == 0) {
            result = search(Queries.find(question, true), narrowing, start, limit);
        }
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : result.hits.scoreDocs) {
            Object[] fields = ((FieldDoc) doc).fields;
            String path = ((BytesRef) fields[1]).utf8ToString();
            hits.add(new Hit(doc.doc, new Place((Float) fields[0], path), items().get(path)));
        }
        return new Found(hits, result.hits.totalHits.value, facets(result));
    }

    private DrillSidewaysResult search(Query text, Narrowing narrowing, FieldDoc start, int limit) throws IOException {
        DrillDownQuery query = new DrillDownQuery(config, within(text, narrowing));
        narrowing.values().forEach((name, values) -> values.forEach(value -> query.add(name.code(), value)));
        return new DrillSideways(searcher, config, state).search(query, null, start, limit, BEST_FIRST, false);
    }

    private static Query within(Query text, Narrowing narrowing) {
        if (narrowing.from() == null && narrowing.to() == null) {
            return text;
        }
        int from = narrowing.from() == null ? Integer.MIN_VALUE : narrowing.from();
        int to = narrowing.to() == null ? Integer.MAX_VALUE : narrowing.to();
        return new BooleanQuery.Builder()
                .add(text, Occur.MUST)
                .add(IntPoint.newRangeQuery(Documents.YEARS, from, to), Occur.FILTER)
                .build();
    }

    private static List<Facet> facets(DrillSidewaysResult result) throws IOException {
        List<Facet> facets = new ArrayList<>();
        for (Facet.Name name : Facet.Name.values()) {
            FacetResult counted = result.facets.getTopChildren(MOST_VALUES, name.code());
            List<Facet.Value> values = new ArrayList<>();
            if (counted != null) {
                for (LabelAndValue value : counted.labelValues) {
                    values.add(new Facet.Value(value.label, value.label, value.value.longValue()));
                }
            }
            facets.add(new Facet(name, values));
        }
        return facets;
    }

    @Override
    public void close() throws IOException {
        reader.decRef();
    }
}
