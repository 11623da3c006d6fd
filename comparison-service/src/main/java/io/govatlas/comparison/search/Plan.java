package io.govatlas.comparison.search;

import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What is looked for in the index.
 *
 * @param enough how many of the needed clauses a document has to have
 * @param byKind whether some kinds of things count more than others
 */
record Plan(List<Clause> clauses, int enough, boolean byKind) {

    /** Everything there is, all counting the same. */
    static final Plan ALL = new Plan(List.of(new Clause(Role.SUFFICIENT, List.of(new MatchAllDocsQuery()))), 0, false);

    /** One thing looked for. A document counts by the best of the ways it has it, and a little by the others. */
    record Clause(Role role, List<Query> ways) {}

    /** What it means for a document to have a clause. */
    enum Role {
        /** A number of these are enough. */
        NEEDED,
        /** It is found, whatever else it has. */
        SUFFICIENT,
        /** Without it nothing is found. */
        REQUIRED,
        /** What is found anyway counts more. */
        EXTRA
    }
}
