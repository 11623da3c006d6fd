package io.govatlas.comparison.imports;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.problem.Texts;
import io.govatlas.platform.text.Language;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a table: all of it counted, the first of it listed. */
final class Findings {

    /** How many are listed at most. */
    static final int LISTED = 1_000;

    private static final int IN_PROBLEM = 20;
    private static final int LONGEST_QUOTE = 60;

    private final List<Place> listed = new ArrayList<>();
    private long count;

    private record Place(long row, String column, String reason, Object[] arguments) {

        ImportFault fault() {
            LocalizedText message = new LocalizedText(
                    Texts.get(Language.ZH, reason, arguments), Texts.get(Language.EN, reason, arguments));
            return new ImportFault(row, column, reason, message);
        }

        String pointer() {
            return "/" + row
                    + (column == null ? "" : "/" + column.replace("~", "~0").replace("/", "~1"));
        }
    }

    /** @param column as the header names it; null where it is the row as a whole */
    void add(long row, String column, String reason, Object... arguments) {
        count++;
        if (listed.size() < LISTED) {
            Object[] shown = arguments.clone();
            for (int i = 0; i < shown.length; i++) {
                shown[i] = shown[i] instanceof String text ? shortened(text) : shown[i];
            }
            listed.add(new Place(row, column, reason, shown));
        }
    }

    /** A fault that ends the reading is listed however many there were before. */
    void addLast(long row, String column, String reason, Object... arguments) {
        if (listed.size() == LISTED) {
            listed.remove(LISTED - 1);
        }
        add(row, column, reason, arguments);
    }

    boolean none() {
        return count == 0;
    }

    long count() {
        return count;
    }

    List<ImportFault> listed() {
        return listed.stream().map(Place::fault).toList();
    }

    /** What the job failed for: the first of the faults, each with a pointer made of its row and its column. */
    ProblemException problem() {
        ProblemException problem = ProblemException.of(ProblemType.INVALID_REQUEST, "import-faults", count);
        listed.stream().limit(IN_PROBLEM).forEach(at -> problem.at(at.pointer(), at.reason, at.arguments));
        return problem;
    }

    /** What a cell holds is repeated to its writer, but not all of it, and nothing that is not text. */
    static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_QUOTE)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST_QUOTE
                ? shown.append('…').toString()
                : shown.toString();
    }
}
