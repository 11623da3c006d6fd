package io.govatlas.comparison.search;

import io.govatlas.comparison.atlas.PublishedItem;
import io.govatlas.comparison.search.ItemText.Part;
import io.govatlas.comparison.search.ItemText.Piece;
import io.govatlas.platform.sources.SourceStatus;
import io.govatlas.platform.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes the document of an item: every part in both languages, taken apart in every way it may be asked for. */
final class Documents {

    /** The names of the fields that are not parts of the text. */
    static final String PATH = "path";

    static final String EXACT = "exact";
    static final String INITIALS = "initials";
    static final String SELF = "self";
    static final String SUBJECT = "subject";
    static final String TAG = "tag";
    static final String SPELLING = "spelling";
    static final String PRIOR = "prior";

    /** The ways a text is taken apart. */
    static final String WORDS = ".w";

    static final String PAIRS = ".p";
    static final String SOUNDS = ".y";
    static final String LINKS = ".l";

    /** What the atlas rests on, and how it is sorted, comes after what it knows. */
    private static final Map<String, Float> PRIORS = Map.of(
            "source",
            0.2f,
            "rule",
            0.35f,
            "concept",
            0.35f,
            "dimension",
            0.8f,
            "indicator",
            0.4f,
            "dataset",
            0.35f,
            "index",
            0.7f);

    private static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);
    private static final FieldType COUNTS = whole(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType LINKED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PRESENCE = whole(IndexOptions.DOCS);

    private final Lexicon lexicon;
    private final Map<String, PublishedItem> items;

    Documents(Lexicon lexicon, Map<String, PublishedItem> items) {
        this.lexicon = lexicon;
        this.items = items;
    }

    static List<Piece> pieces(PublishedItem item, Map<String, PublishedItem> items) {
        return ItemText.of(item.content(), slug -> {
            PublishedItem source = items.get(item.owner().path() + "/sources/" + slug);
            return source == null ? null : source.content();
        });
    }

    static String field(Part part, Language language, String way) {
        return part.prefix() + (language == Language.ZH ? "z" : "e") + way;
    }

    Document of(PublishedItem item) {
        List<Piece> pieces = pieces(item, items);
        ItemFacts facts = new ItemFacts(item, slug -> retracted(item, slug));
        Document document = new Document();
        document.add(new StringField(PATH, item.path(), Field.Store.NO));
        document.add(new SortedDocValuesField(PATH, new BytesRef(item.path())));
        document.add(new FloatDocValuesField(PRIOR, PRIORS.getOrDefault(facts.kind(), 1f)));
        for (Part part : Part.values()) {
            List<Token> links = new ArrayList<>();
            for (Language language : Language.values()) {
                links.addAll(text(
                        document,
                        part,
                        language,
                        PartText.of(pieces, part, language).text()));
            }
            add(
                    document,
                    part.prefix() + LINKS,
                    links.stream().map(Documents::placeless).toList(),
                    LINKED);
        }
        names(document, item, pieces);
        about(document, item, facts);
        sorted(document, facts);
        return document;
    }

    private boolean retracted(PublishedItem item, String slug) {
        PublishedItem source = items.get(item.owner().path() + "/sources/" + slug);
        return source == null
                || source.content().path("status").asText().equalsIgnoreCase(SourceStatus.RETRACTED.name());
    }

    /** Adds a text; what its names stand for is the same in both languages. */
    private List<Token> text(Document document, Part part, Language language, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        add(document, field(part, language, WORDS), Tokens.words(text), PLACES);
        if (language == Language.ZH) {
            add(document, field(part, language, PAIRS), Tokens.pairs(text), PLACES);
        }
        if (part == Part.SOURCE) {
            return List.of();
        }
        if (language == Language.ZH) {
            add(document, field(part, language, SOUNDS), Tokens.sounds(text), PLACES);
        }
        List<Token> links = lexicon.links(text);
        add(document, field(part, language, LINKS), links, PLACES);
        Set<String> spelling = new TreeSet<>();
        for (LatinWord word : LatinWord.in(text)) {
            word.parts().forEach(token -> spelling.add(token.term()));
            spelling.add(word.joined());
        }
        spelling.forEach(word -> document.add(new Field(SPELLING, word, PRESENCE)));
        return links;
    }

    private static Token placeless(Token token) {
        return new Token(token.term(), 0, 0, token.step());
    }

    private void names(Document document, PublishedItem item, List<Piece> pieces) {
        Set<String> exact = new TreeSet<>();
        Set<String> initials = new TreeSet<>();
        exact.add(Folding.bare(item.slug()));
        for (String code : List.of("code", "alpha2", "m49", "abbreviation")) {
            exact.add(Folding.bare(item.content().path(code).asText()));
        }
        for (String name : Vocabulary.alsoCalled(item)) {
            exact.add(Folding.bare(name));
        }
        for (Piece piece : pieces) {
            boolean alternative = piece.part() == Part.ALSO && item.collection().equals("concepts");
            if (piece.part() == Part.NAME || alternative) {
                exact.add(Folding.bare(piece.zh()));
                exact.add(Folding.bare(piece.en()));
            }
            if (piece.part() == Part.NAME || piece.part() == Part.ALSO) {
                initials.addAll(initials(piece.zh()));
            }
        }
        exact.remove("");
        exact.forEach(name -> document.add(new Field(EXACT, name, PRESENCE)));
        initials.forEach(letters -> document.add(new Field(INITIALS, letters, COUNTS)));
        if (!item.collection().equals("sources")) {
            exact.stream().map(Pinyin::of).filter(sound -> sound != null).forEach(sound -> {
                document.add(new Field(EXACT, sound, PRESENCE));
                document.add(new Field(SPELLING, sound, PRESENCE));
            });
        }
    }

    /** Of every run of up to four words of a name, so that both a model and its province have {@code gd}. */
    private static Set<String> initials(String name) {
        Set<String> initials = new TreeSet<>();
        List<Token> words = Tokens.chinese(Folding.fold(name));
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + 5); to++) {
                if (to > from && words.get(to).start() != words.get(to - 1).end()) {
                    break;
                }
                run.append(words.get(to).term());
                String letters = Pinyin.initials(run.toString());
                if (letters != null && letters.length() > 1 && letters.length() <= 10) {
                    initials.add(letters);
                }
            }
        }
        return initials;
    }

    private static void about(Document document, PublishedItem item, ItemFacts facts) {
        String self = Vocabulary.termOf(item);
        if (self != null) {
            document.add(new Field(SELF, self, PRESENCE));
        }
        facts.provinces().forEach(code -> document.add(new Field(SUBJECT, Vocabulary.area(code), COUNTS)));
        // What is said of a province is said of China too, but nobody who asks for China means each of them.
        if (facts.provinces().isEmpty()) {
            facts.countries().forEach(code -> document.add(new Field(SUBJECT, Vocabulary.area(code), COUNTS)));
        }
        facts.concepts().forEach(code -> document.add(new Field(TAG, Vocabulary.concept(code), COUNTS)));
        facts.dimensions().forEach(code -> document.add(new Field(TAG, Vocabulary.dimension(code), COUNTS)));
        facts.classes().forEach(name -> document.add(new Field(TAG, Vocabulary.word(name), COUNTS)));
    }

    private static void sorted(Document document, ItemFacts facts) {
        facet(document, Facet.Name.KIND, List.of(facts.kind()));
        facet(document, Facet.Name.DIMENSION, facts.dimensions());
        facet(document, Facet.Name.CONCEPT, Set.copyOf(facts.concepts()));
        facet(document, Facet.Name.COUNTRY, facts.countries());
        facet(document, Facet.Name.PROVINCE, facts.provinces());
        facet(document, Facet.Name.STANDING, facts.standings());
        facet(
                document,
                Facet.Name.YEAR,
                facts.years().stream().map(String::valueOf).toList());
    }

    private static void facet(Document document, Facet.Name name, Iterable<String> values) {
        values.forEach(value -> document.add(new SortedSetDocValuesField(name.code(), new BytesRef(value))));
    }

    private static void add(Document document, String field, List<Token> tokens, FieldType type) {
        if (!tokens.isEmpty()) {
            document.add(new Field(field, new TokenList(tokens), type));
        }
    }

    private static FieldType whole(IndexOptions options) {
        FieldType type = new FieldType(type(options, true));
        type.setTokenized(false);
        type.freeze();
        return type;
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
