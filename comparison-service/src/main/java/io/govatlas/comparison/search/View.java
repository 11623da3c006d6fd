package io.govatlas.comparison.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.atlas.CurrentAtlas.Published;
import io.govatlas.comparison.atlas.Position;
import io.govatlas.comparison.atlas.PublishedItem;
import io.govatlas.platform.text.LocalizedText;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** The index as it was at one position, with the items it was made of. Does not change. */
final class View implements Closeable {

    private final DirectoryReader reader;
    private final Lexicon lexicon;
    private final Published published;
    private final IndexSearcher searcher;
    private final Map<IndexReader.CacheKey, Columns> columns = new HashMap<>();
    private final SortedSet<String> kinds = new TreeSet<>();

    /** @param before what could be searched until now, or null: most segments are still the same */
    View(DirectoryReader reader, Lexicon lexicon, Published published, View before) throws IOException {
        this.reader = reader;
        this.lexicon = lexicon;
        this.published = published;
        this.searcher = new IndexSearcher(reader);
        // Every query is another one, and a view lives until the next publication.
        this.searcher.setQueryCache(null);
        published.items().values().forEach(item -> kinds.add(ItemFacts.kind(item.collection())));
        for (LeafReaderContext segment : reader.leaves()) {
            Columns known = before == null ? null : before.columns.get(key(segment));
            columns.put(key(segment), known == null ? new Columns(segment.reader()) : known);
        }
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
        Tally tally = tally(question == null ? Plan.ALL : Queries.find(question, false), narrowing, after, limit);
        if (question != null && tally.total() == 0) {
            tally = tally(Queries.find(question, true), narrowing, after, limit);
        }
        List<Hit> hits = tally.first().stream()
                .map(found -> new Hit(
                        found.doc(), found.place(), items().get(found.place().path())))
                .toList();
        return new Found(hits, tally.total(), tally.facets());
    }

    private Tally tally(Plan plan, Narrowing narrowing, Place after, int limit) throws IOException {
        Tally tally = new Tally(narrowing, after, limit);
        Ranking ranking = new Ranking(plan, searcher);
        for (LeafReaderContext segment : reader.leaves()) {
            tally.add(ranking, segment, columns.get(key(segment)));
        }
        return tally;
    }

    private static IndexReader.CacheKey key(LeafReaderContext segment) {
        return segment.reader().getCoreCacheHelper().getKey();
    }

    @Override
    public void close() throws IOException {
        reader.decRef();
    }
}
