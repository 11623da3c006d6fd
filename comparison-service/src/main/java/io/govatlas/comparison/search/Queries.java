package io.govatlas.comparison.search;

import io.govatlas.comparison.search.ItemText.Part;
import io.govatlas.comparison.search.Plan.Clause;
import io.govatlas.comparison.search.Plan.Role;
import io.govatlas.comparison.search.Question.Form;
import io.govatlas.comparison.search.Question.Unit;
import io.govatlas.platform.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a question into what is looked for in the index. What is asked for counts by the best part it is found in, and a
 * little by the others (BM25 each); what is found of everything asked for adds up.
 */
final class Queries {

    private static final int NEARBY = 6;
    private static final float EXACT_NAME = 15;
    private static final float ITSELF_ALONE = 4;
    private static final float ITSELF = 1;
    private static final float ABOUT = 5;
    private static final float FILED = 2.5f;
    private static final List<Part> ALL = List.of(Part.values());
    private static final List<Part> OWN = List.of(Part.NAME, Part.ALSO, Part.SUMMARY, Part.BODY);

    /** Which fields are asked: all for finding, those of one language for marking what was found. */
    private final Set<Language> languages;

    private final boolean alone;
    private final boolean marking;

    private Queries(Set<Language> languages, boolean alone, boolean marking) {
        this.languages = languages;
        this.alone = alone;
        this.marking = marking;
    }

    /**
     * What finds and ranks.
     *
     * @param loosely whether any one thing asked for is enough
     */
    static Plan find(Question question, boolean loosely) {
        long asked = question.asked().stream().filter(unit -> !unit.extra()).count();
        Queries queries = new Queries(Set.of(Language.values()), asked == 1, false);
        List<Clause> clauses = new ArrayList<>();
        for (Unit unit : question.asked()) {
            Role role = loosely || asked == 0 ? Role.SUFFICIENT : unit.extra() ? Role.EXTRA : Role.NEEDED;
            clauses.add(new Clause(role, queries.ways(unit)));
        }
        Query exact = new ConstantScoreQuery(new TermQuery(new Term(Documents.EXACT, question.whole())));
        clauses.add(new Clause(Role.SUFFICIENT, List.of(new BoostQuery(exact, EXACT_NAME))));
        question.phrases().forEach(phrase -> clauses.add(new Clause(Role.REQUIRED, List.of(queries.phrase(phrase)))));
        return new Plan(clauses, enough((int) asked), true);
    }

    /** What there is to mark in texts of one language, each query one thing asked for. */
    static List<Query> marks(Question question, Language language) {
        Queries queries = new Queries(Set.of(language), false, true);
        List<Query> marks = new ArrayList<>();
        question.asked().forEach(unit -> marks.add(any(queries.ways(unit))));
        question.phrases().forEach(phrase -> marks.add(queries.phrase(phrase)));
        return marks;
    }

    /** Of one or two things one, of more the half: few texts have all the words of a question. */
    private static int enough(int units) {
        return Math.max(1, (units + 1) / 2);
    }

    private List<Query> ways(Unit unit) {
        List<Query> ways = new ArrayList<>();
        for (Form form : unit.forms()) {
            for (Query query : form(form)) {
                ways.add(new BoostQuery(query, form.weight()));
            }
        }
        return ways;
    }

    private List<Query> form(Form form) {
        return switch (form.sort()) {
            case LINK -> links(form.terms());
            case WORD ->
                parts(
                        ALL,
                        languages,
                        Documents.WORDS,
                        field -> term(field, form.terms().get(0)));
            case WORDS -> parts(ALL, languages, Documents.WORDS, field -> sequence(field, form.terms()));
            case WORDS_NEARBY -> parts(OWN, languages, Documents.WORDS, field -> nearby(field, form.terms()));
            case CHARACTERS -> characters(form.terms().get(0));
            case SOUNDS -> {
                List<String> pairs = new ArrayList<>();
                for (int i = 0; i + 1 < form.terms().size(); i++) {
                    pairs.add(form.terms().get(i) + " " + form.terms().get(i + 1));
                }
                yield chinese(OWN, Documents.SOUNDS, field -> sequence(field, pairs));
            }
            case MOST_PAIRS -> List.of(most(form.terms(), Documents.PAIRS));
            case MOST_SOUNDS -> List.of(most(form.terms(), Documents.SOUNDS));
            case INITIALS ->
                marking
                        ? List.of()
                        : List.of(term(Documents.INITIALS, form.terms().get(0)));
        };
    }

    private List<Query> links(List<String> terms) {
        List<Query> links = new ArrayList<>();
        for (String term : terms) {
            if (marking) {
                links.addAll(parts(OWN, languages, Documents.LINKS, field -> term(field, term)));
                continue;
            }
            for (Part part : OWN) {
                links.add(new BoostQuery(term(part.prefix() + Documents.LINKS, term), part.weight()));
            }
            links.add(new BoostQuery(term(Documents.SELF, term), alone ? ITSELF_ALONE : ITSELF));
            links.add(new BoostQuery(term(Documents.SUBJECT, term), ABOUT));
            links.add(new BoostQuery(term(Documents.TAG, term), FILED));
        }
        return links;
    }

    private List<Query> characters(String characters) {
        List<String> pairs = Tokens.pairs(characters).stream().map(Token::term).toList();
        return chinese(ALL, Documents.PAIRS, field -> sequence(field, pairs));
    }

    /** To the letter, in one text. */
    private Query phrase(String phrase) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> words = new ArrayList<>();
        Stem stem = new Stem();
        LatinWord.in(phrase).forEach(word -> word.parts().forEach(part -> words.add(stem.of(part.term()))));
        if (!words.isEmpty()) {
            all.add(any(parts(ALL, languages, Documents.WORDS, field -> sequence(field, words))), Occur.MUST);
        }
        for (String run : Folding.fold(phrase).split("[^\\p{IsHan}]+")) {
            if (!run.isEmpty()) {
                all.add(
                        any(run.length() > 1 ? characters(run) : chinese(ALL, Documents.WORDS, f -> term(f, run))),
                        Occur.MUST);
            }
        }
        return all.build();
    }

    private Query most(List<String> terms, String way) {
        List<Query> each = terms.stream()
                .map(term -> any(chinese(OWN, way, field -> term(field, term))))
                .toList();
        return atLeast(each, Math.max(1, (each.size() * 3 + 4) / 5));
    }

    private List<Query> chinese(List<Part> parts, String way, Function<String, Query> query) {
        return languages.contains(Language.ZH) ? parts(parts, Set.of(Language.ZH), way, query) : List.of();
    }

    private static List<Query> parts(
            List<Part> parts, Set<Language> languages, String way, Function<String, Query> query) {
        List<Query> queries = new ArrayList<>();
        for (Part part : parts) {
            for (Language language : languages) {
                queries.add(new BoostQuery(query.apply(Documents.field(part, language, way)), part.weight()));
            }
        }
        return queries;
    }

    private static Query any(List<Query> queries) {
        return queries.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(queries, Ranking.OTHER_WAYS);
    }

    private static Query atLeast(List<Query> queries, int number) {
        if (queries.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        queries.forEach(query -> some.add(query, Occur.SHOULD));
        some.setMinimumNumberShouldMatch(number);
        return some.build();
    }

    private static Query term(String field, String term) {
        return new TermQuery(new Term(field, term));
    }

    private static Query nearby(String field, List<String> terms) {
        return new PhraseQuery(NEARBY, field, terms.toArray(String[]::new));
    }

    private static Query sequence(String field, List<String> terms) {
        return terms.size() == 1 ? term(field, terms.get(0)) : new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
