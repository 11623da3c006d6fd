package io.govatlas.comparison.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import io.govatlas.platform.problem.Faults;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a condition can be kept: it compiles, its loops are few, and it can be evaluated whatever the facts are. The
 * last is tried out over sample facts, among them zeros, empty lists and long ones.
 */
final class ConditionCheck {

    private static final String PLACE = "/condition";
    private static final int MOST_LOOPS = 2;
    private static final Set<String> DIVISIONS = Set.of("_/_", "_%_");

    private final CelAbstractSyntaxTree tree;
    private final Faults faults;
    private boolean sound = true;

    private ConditionCheck(CelAbstractSyntaxTree tree, Faults faults) {
        this.tree = tree;
        this.faults = faults;
    }

    /** Notes everything that keeps a condition from being saved, with its line and column. */
    static void check(String expression, Faults faults) {
        int length = expression.codePointCount(0, expression.length());
        if (length > Condition.LONGEST) {
            faults.at(PLACE, "condition-size", length, Condition.LONGEST);
            return;
        }
        CelValidationResult compiled = Condition.compile(expression);
        if (compiled.hasError()) {
            compiled.getErrors().forEach(issue -> ConditionFault.note(issue, faults));
            return;
        }
        try {
            ConditionCheck check = new ConditionCheck(compiled.getAst(), faults);
            check.loops();
            check.figures();
            if (check.sound) {
                check.samples(Condition.of(expression));
            }
        } catch (CelValidationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void loops() {
        nodes().filter(node -> loopsAround(node) == MOST_LOOPS + 1)
                .findFirst()
                .ifPresent(node -> note(node.id(), "condition-loops", MOST_LOOPS));
    }

    /** How many loops a loop stands in, itself included; 0 for anything else. */
    private static int loopsAround(CelNavigableExpr node) {
        int loops = 0;
        if (node.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
            for (Optional<CelNavigableExpr> at = Optional.of(node);
                    at.isPresent();
                    at = at.get().parent()) {
                loops += at.get().getKind() == CelExpr.ExprKind.Kind.COMPREHENSION ? 1 : 0;
            }
        }
        return loops;
    }

    private void figures() {
        AskedFacts asked = AskedFacts.of(tree);
        nodes().map(CelNavigableExpr::expr).forEach(node -> {
            FigureFact figure = AskedFacts.figure(node);
            if (figure == null) {
                return;
            }
            String indicator = AskedFacts.indicator(node);
            if (indicator == null) {
                note(node.id(), "condition-indicator", figure.word());
            } else if (figure != FigureFact.COVERAGE
                    && !asked.figures().get(indicator).contains(FigureFact.KNOWN)) {
                note(node.id(), "condition-known", figure.word(), indicator);
            }
        });
    }

    /** One fault is enough: the next sample would find the same. */
    private void samples(Condition condition) {
        Map<Long, CelExpr> divisors = new HashMap<>();
        nodes().map(CelNavigableExpr::expr)
                .filter(node -> node.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
                        && DIVISIONS.contains(node.call().function()))
                .forEach(node -> divisors.put(
                        node.call().args().get(1).id(), node.call().args().get(1)));
        long[] zero = {0};
        for (Facts sample : SampleFacts.of(condition.asked(), tree)) {
            try {
                condition.trace(sample, (node, value) -> {
                    if (divisors.containsKey(node.id()) && value instanceof Number n && n.doubleValue() == 0) {
                        zero[0] = node.id();
                    }
                });
            } catch (CelEvaluationException failure) {
                if (zero[0] == 0) {
                    fails(failure);
                    return;
                }
            }
            if (zero[0] != 0) {
                note(zero[0], "condition-division", written(divisors.get(zero[0])));
                return;
            }
        }
    }

    private void fails(CelEvaluationException failure) {
        long root = tree.getExpr().id();
        switch (failure.getErrorCode()) {
            case ITERATION_BUDGET_EXCEEDED ->
                note(root, "condition-steps", Condition.MOST_STEPS, SampleFacts.LONG_LIST);
            case NUMERIC_OVERFLOW -> note(root, "condition-overflow");
            case INDEX_OUT_OF_BOUNDS -> note(root, "condition-index");
            default -> note(root, "condition-failing");
        }
    }

    private String written(CelExpr node) {
        return CelUnparserFactory.newUnparser().unparse(CelAbstractSyntaxTree.newParsedAst(node, tree.getSource()));
    }

    private Stream<CelNavigableExpr> nodes() {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes();
    }

    private void note(long node, String key, Object... arguments) {
        sound = false;
        CelSourceLocation place = Optional.ofNullable(
                        tree.getSource().getPositionsMap().get(node))
                .flatMap(tree.getSource()::getOffsetLocation)
                .orElse(CelSourceLocation.of(1, 0));
        Object[] all = new Object[arguments.length + 2];
        all[0] = place.getLine();
        all[1] = place.getColumn() + 1;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        faults.at(PLACE, key, all);
    }
}
