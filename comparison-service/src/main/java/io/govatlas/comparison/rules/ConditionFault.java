package io.govatlas.comparison.rules;

import dev.cel.common.CelIssue;
import dev.cel.runtime.CelEvaluationException;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.Nearest;
import io.govatlas.platform.text.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a condition, in the suite's own words: the language's library speaks English only. */
final class ConditionFault {

    private static final String PLACE = "/condition";

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\((.*?)\\)'.*");
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '(.*)'");
    private static final Pattern SELECTION = Pattern.compile("type '(.*)' does not support field selection");
    private static final Pattern TOKEN = Pattern.compile(
            "(?:mismatched input|extraneous input|token recognition error at:|no viable alternative at input)"
                    + " '(.*?)'(?: expecting .*)?");

    private ConditionFault() {}

    /** Notes an issue that the compiler has found. */
    static void note(CelIssue issue, Faults faults) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        String message = issue.getMessage();
        Matcher undeclared = UNDECLARED.matcher(message);
        Matcher overload = OVERLOAD.matcher(message);
        Matcher result = RESULT.matcher(message);
        Matcher selection = SELECTION.matcher(message);
        Matcher token = TOKEN.matcher(message);
        if (undeclared.matches()) {
            String word = undeclared.group(1);
            faults.at(PLACE, "condition-fact", line, column, word, Nearest.to(word, words()));
        } else if (overload.matches()) {
            String operator = overload.group(1).replace("_", "").replace("@", "");
            faults.at(PLACE, "condition-types", line, column, operator, overload.group(2));
        } else if (result.matches()) {
            faults.at(PLACE, "condition-truth", line, column, result.group(1));
        } else if (selection.matches()) {
            faults.at(PLACE, "condition-types", line, column, ".", selection.group(1));
        } else if (message.startsWith("Expression recursion limit")) {
            faults.at(PLACE, "condition-depth", line, column, Condition.DEEPEST);
        } else if (token.matches() && !token.group(1).equals("<EOF>")) {
            faults.at(PLACE, "condition-syntax", line, column, token.group(1).trim());
        } else if (token.matches()) {
            faults.at(PLACE, "condition-unfinished", line, column);
        } else {
            faults.at(PLACE, "condition-other", line, column);
        }
    }

    /** Why a condition could not be evaluated over real facts. */
    static LocalizedText atEvaluation(CelEvaluationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Facts.RankWithoutInterval rank) {
                return withoutInterval(rank.getMessage());
            }
        }
        return switch (failure.getErrorCode()) {
            case DIVIDE_BY_ZERO -> new LocalizedText("条件在此处除以了零。", "The condition divides by zero here.");
            case NUMERIC_OVERFLOW ->
                new LocalizedText("条件中的数值超出了可表示的范围。", "A number in the condition is out of range.");
            case ITERATION_BUDGET_EXCEEDED ->
                new LocalizedText(
                        "条件的循环超过了%d步的上限。".formatted(Condition.MOST_STEPS),
                        "The condition's loops take more than the %d steps they may.".formatted(Condition.MOST_STEPS));
            case INDEX_OUT_OF_BOUNDS ->
                new LocalizedText("条件读取了列表中不存在的位置。", "The condition reads a place that a list does not have.");
            default -> new LocalizedText("条件无法在这些事实上求值。", "The condition cannot be evaluated over these facts.");
        };
    }

    private static LocalizedText withoutInterval(String indicator) {
        return new LocalizedText(
                "%s的位次没有区间可言：该指标不宜排名，或没有分项可供换用其他合成方法。位次不单独给出。".formatted(indicator),
                "Nothing tells the interval of a rank by %s: it is not to be ranked, or has no components that could be put"
                                .formatted(indicator)
                        + " together in other ways. A rank is not told alone.");
    }

    private static List<String> words() {
        return Stream.concat(
                        Arrays.stream(Fact.values()).map(Fact::word),
                        Arrays.stream(FigureFact.values()).map(FigureFact::word))
                .toList();
    }
}
