package io.govatlas.comparison.search;

import io.govatlas.comparison.atlas.CurrentAtlas.Published;
import io.govatlas.comparison.atlas.Position;
import io.govatlas.comparison.atlas.PublishedItem;
import io.govatlas.platform.text.Language;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * The index, in memory. One thread brings it up to what is published, by comparing what is indexed with what there is;
 * readers take a {@link View} and are never waited for.
 */
final class SearchIndex implements Closeable {

    /** Enough to make a first build of many items a matter of few segments. */
    private static final int BUFFER_MB = 64;

    /**
     * Up to so many items, what was replaced leaves the index at once, so that an answer depends on what is published and
     * not on the way there; with more, that would take too long, and replaced items weigh in how rare a word is.
     */
    private static final int EXACT = 10_000;

    private final IndexWriter writer;
    private Map<String, PublishedItem> indexed = Map.of();
    private Lexicon lexicon = new Lexicon(List.of(), List.of());
    private volatile View view;

    SearchIndex() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
        config.setRAMBufferSizeMB(BUFFER_MB);
        TieredMergePolicy exact = new TieredMergePolicy();
        exact.setForceMergeDeletesPctAllowed(0);
        config.setMergePolicy(exact);
        writer = new IndexWriter(contiguous(), config);
    }

    /** Files in one piece each are read faster than files in many blocks. */
    private static Directory contiguous() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }

    /** What can be searched now; null before the first update. To be released after use. */
    View acquire() {
        while (true) {
            View now = view;
            if (now == null || now.reader().tryIncRef()) {
                return now;
            }
        }
    }

    Position position() {
        View now = view;
        return now == null ? null : now.position();
    }

    /** Brings the index up to what is published; called by one thread only. */
    void update(Published published) throws IOException {
        Map<String, PublishedItem> items = published.items();
        if (items == indexed && view != null) {
            return;
        }
        Set<String> stale = new LinkedHashSet<>();
        boolean vocabulary = indexed.isEmpty();
        for (PublishedItem item : items.values()) {
            if (indexed.get(item.path()) != item) {
                stale.add(item.path());
                vocabulary |= Vocabulary.names(item);
            }
        }
        for (PublishedItem item : indexed.values()) {
            if (!items.containsKey(item.path())) {
                stale.add(item.path());
                vocabulary |= Vocabulary.names(item);
            }
        }
        if (vocabulary) {
            Lexicon now = Vocabulary.lexicon(items.values());
            if (view != null) {
                stale.addAll(holding(lexicon.differences(now)));
            }
            lexicon = now;
        }
        if (view != null) {
            stale.addAll(citing(stale, items));
        }
        write(stale, items);
        indexed = items;
        refresh(published);
    }

    private void write(Set<String> stale, Map<String, PublishedItem> items) throws IOException {
        Documents documents = new Documents(lexicon, items);
        if (writer.getDocStats().maxDoc == 0) {
            build(documents, items.values());
            return;
        }
        for (String path : stale) {
            PublishedItem item = items.get(path);
            if (item == null) {
                writer.deleteDocuments(new Term(Documents.PATH, path));
            } else {
                writer.updateDocument(new Term(Documents.PATH, path), documents.of(item));
            }
        }
        if (items.size() <= EXACT) {
            writer.forceMergeDeletes();
        }
    }

    /** Most of it is taking texts apart, which needs all processors where there are many. */
    private void build(Documents documents, Collection<PublishedItem> items) throws IOException {
        try {
            List.copyOf(items).parallelStream().forEach(item -> {
                try {
                    writer.addDocument(documents.of(item));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void refresh(Published published) throws IOException {
        View before = view;
        DirectoryReader reader =
                before == null ? DirectoryReader.open(writer) : DirectoryReader.openIfChanged(before.reader(), writer);
        if (reader == null) {
            reader = before.reader();
            reader.incRef();
        }
        view = new View(reader, lexicon, published, before);
        if (before != null) {
            before.reader().decRef();
        }
    }

    /** Items with one of these names in them: what links they have depends on the vocabulary. */
    private Set<String> holding(Set<String> names) throws IOException {
        Set<String> paths = new HashSet<>();
        Question question = new Question("", List.of(), names.stream().toList(), null);
        for (Language language : Language.values()) {
            for (Query phrase : Queries.marks(question, language)) {
                collect(phrase, paths);
            }
        }
        return paths;
    }

    private void collect(Query query, Set<String> paths) throws IOException {
        IndexSearcher searcher = view.searcher();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            SortedDocValues keys = leaf.reader().getSortedDocValues(Documents.PATH);
            if (scorer != null && keys != null) {
                DocIdSetIterator docs = scorer.iterator();
                while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (keys.advanceExact(docs.docID())) {
                        paths.add(keys.lookupOrd(keys.ordValue()).utf8ToString());
                    }
                }
            }
        }
    }

    /** Items that cite a source that has changed: its title and its status are theirs too. */
    private static Set<String> citing(Set<String> stale, Map<String, PublishedItem> items) {
        Map<String, Set<String>> sources = new HashMap<>();
        for (String path : stale) {
            int at = path.indexOf("/sources/");
            if (at > 0) {
                sources.computeIfAbsent(path.substring(0, at), owner -> new HashSet<>())
                        .add(path.substring(at + "/sources/".length()));
            }
        }
        Set<String> citing = new HashSet<>();
        if (sources.isEmpty()) {
            return citing;
        }
        for (PublishedItem item : items.values()) {
            Set<String> changed = sources.get(item.owner().path());
            if (changed != null) {
                item.content()
                        .path("statements")
                        .forEach(statement -> statement.path("evidence").forEach(evidence -> {
                            if (changed.contains(evidence.path("source").asText())) {
                                citing.add(item.path());
                            }
                        }));
            }
        }
        return citing;
    }

    @Override
    public void close() throws IOException {
        View last = view;
        view = null;
        if (last != null) {
            last.reader().decRef();
        }
        writer.close();
    }
}
