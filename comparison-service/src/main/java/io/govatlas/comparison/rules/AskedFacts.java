package io.govatlas.comparison.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The facts that a condition reads, from its syntax tree: plain ones, and figures by indicator. Whoever asks for a rank
 * asks for its interval too.
 */
record AskedFacts(Set<Fact> plain, Map<String, Set<FigureFact>> figures) {

    static AskedFacts of(CelAbstractSyntaxTree tree) {
        Set<Fact> plain = EnumSet.noneOf(Fact.class);
        Map<String, Set<FigureFact>> figures = new LinkedHashMap<>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .forEach(node -> {
                    if (node.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT) {
                        Stream.of(Fact.values())
                                .filter(fact -> fact.word().equals(node.ident().name()))
                                .forEach(plain::add);
                    } else if (figure(node) != null && indicator(node) != null) {
                        figures.computeIfAbsent(indicator(node), i -> EnumSet.noneOf(FigureFact.class))
                                .addAll(figure(node).withItsLike());
                    }
                });
        return new AskedFacts(plain, figures);
    }

    /** The figure that a call asks for; null where it asks for none. */
    static FigureFact figure(CelExpr node) {
        if (node.exprKind().getKind() != CelExpr.ExprKind.Kind.CALL) {
            return null;
        }
        return Stream.of(FigureFact.values())
                .filter(figure -> figure.word().equals(node.call().function()))
                .findFirst()
                .orElse(null);
    }

    /** The indicator that a call names to the letter; null where it is computed. */
    static String indicator(CelExpr call) {
        List<CelExpr> arguments = call.call().args();
        return arguments.size() == 1
                        && arguments.get(0).exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && arguments.get(0).constant().getKind() == dev.cel.common.ast.CelConstant.Kind.STRING_VALUE
                ? arguments.get(0).constant().stringValue()
                : null;
    }

    /** By name, in a fixed order: {@code gap}, {@code trend("EGDI")}. */
    List<String> words() {
        Stream<String> named = figures.entrySet().stream()
                .flatMap(asked -> asked.getValue().stream().map(fact -> word(fact, asked.getKey())));
        return Stream.concat(plain.stream().map(Fact::word), new TreeSet<>(named.toList()).stream())
                .filter(Objects::nonNull)
                .toList();
    }

    static String word(FigureFact fact, String indicator) {
        return fact.word() + "(\"" + indicator + "\")";
    }
}
