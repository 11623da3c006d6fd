package io.govatlas.comparison.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationListener;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.govatlas.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A condition in the Common Expression Language, compiled once. It sees the facts and nothing else; what it may cost is
 * bounded by its length, its depth and the steps of its loops.
 */
public final class Condition {

    /** Enough to look at each of the vocabulary's concepts beside each other one, once. */
    static final int MOST_STEPS = 5000;

    static final int LONGEST = 1000;
    static final int DEEPEST = 32;

    private static final LocalizedText NOT_TOLD = new LocalizedText("不详", "not known");

    private static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(MOST_STEPS)
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .populateMacroCalls(true)
            .build();

    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final CelRuntime.Program program;
    private final AskedFacts asked;
    private final List<Part> parts;

    private Condition(CelAbstractSyntaxTree tree) throws CelEvaluationException, CelValidationException {
        this.program = RUNTIME.createProgram(tree);
        this.asked = AskedFacts.of(tree);
        this.parts = parts(tree);
    }

    /** One of the things that all have to hold, as written and as run. */
    private record Part(String text, CelRuntime.Program program) {}

    /** What came of a condition: it holds, it does not, or it could not be evaluated and says why. */
    public record Outcome(boolean holds, LocalizedText error) {}

    /** @throws IllegalArgumentException where it does not compile */
    public static Condition of(String expression) {
        try {
            return new Condition(compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    /** The facts it reads, by name; none where it cannot be read. */
    static List<String> facts(String expression) {
        return asked(expression).map(AskedFacts::words).orElse(List.of());
    }

    /** Codes of the indicators it reads; none where it cannot be read. */
    static Set<String> indicators(String expression) {
        return asked(expression).map(asked -> asked.figures().keySet()).orElse(Set.of());
    }

    private static Optional<AskedFacts> asked(String expression) {
        try {
            return expression == null
                    ? Optional.empty()
                    : Optional.of(AskedFacts.of(COMPILER.parse(expression).getAst()));
        } catch (CelValidationException unreadable) {
            return Optional.empty();
        }
    }

    static CelValidationResult compile(String expression) {
        return COMPILER.compile(expression);
    }

    public Outcome evaluate(Facts facts) {
        try {
            return new Outcome(Boolean.TRUE.equals(run(program, facts)), null);
        } catch (CelEvaluationException undefined) {
            return new Outcome(false, ConditionFault.atEvaluation(undefined));
        }
    }

    /** As evaluation goes, with a listener that is told the value of each part of the expression. */
    void trace(Facts facts, CelEvaluationListener listener) throws CelEvaluationException {
        if (asked.figures().isEmpty()) {
            program.trace(facts.byName(asked.plain()), listener);
        } else {
            program.trace(facts.byName(asked.plain()), figures(facts), listener);
        }
    }

    /** Which of the things that all have to hold do not. */
    public List<String> missing(Facts facts) {
        List<String> missing = new ArrayList<>();
        for (Part part : parts) {
            try {
                if (!Boolean.TRUE.equals(run(part.program, facts))) {
                    missing.add(part.text);
                }
            } catch (CelEvaluationException undefined) {
                missing.add(part.text);
            }
        }
        return missing;
    }

    /** The facts it reads, with their values, by name; a rank without an interval is a text that says so. */
    public Map<String, Object> read(Facts facts) {
        Map<String, Object> read = new LinkedHashMap<>(facts.byName(asked.plain()));
        asked.figures()
                .forEach((indicator, figures) -> figures.forEach(
                        figure -> read.put(AskedFacts.word(figure, indicator), told(facts, figure, indicator))));
        return read;
    }

    private static Object told(Facts facts, FigureFact figure, String indicator) {
        try {
            return facts.get(figure, indicator);
        } catch (Facts.RankWithoutInterval untold) {
            return NOT_TOLD;
        }
    }

    /** The indicators whose figures it reads. */
    public Iterable<String> indicators() {
        return asked.figures().keySet();
    }

    AskedFacts asked() {
        return asked;
    }

    private Object run(CelRuntime.Program part, Facts facts) throws CelEvaluationException {
        Map<String, Object> plain = facts.byName(asked.plain());
        return asked.figures().isEmpty() ? part.eval(plain) : part.eval(plain, figures(facts));
    }

    private static CelLateFunctionBindings figures(Facts facts) {
        return CelLateFunctionBindings.from(Arrays.stream(FigureFact.values())
                .map(fact ->
                        CelFunctionBinding.from(fact.word(), String.class, indicator -> facts.get(fact, indicator)))
                .toList());
    }

    private static List<Part> parts(CelAbstractSyntaxTree tree) throws CelEvaluationException, CelValidationException {
        List<Part> parts = new ArrayList<>();
        List<CelExpr> open = new ArrayList<>(List.of(tree.getExpr()));
        while (!open.isEmpty()) {
            CelExpr next = open.remove(0);
            if (next.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
                    && next.call().function().equals("_&&_")) {
                open.addAll(0, next.call().args());
            } else {
                String text = CelUnparserFactory.newUnparser()
                        .unparse(CelAbstractSyntaxTree.newParsedAst(next, tree.getSource()));
                parts.add(new Part(text, RUNTIME.createProgram(compile(text).getAst())));
            }
        }
        return parts;
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (Fact fact : Fact.values()) {
            builder.addVar(fact.word(), fact.type());
        }
        for (FigureFact fact : FigureFact.values()) {
            builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                    fact.word(), CelOverloadDecl.newGlobalOverload(fact.word(), fact.type(), SimpleType.STRING)));
        }
        return builder.build();
    }
}
