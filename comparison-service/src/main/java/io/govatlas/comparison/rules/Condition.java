package io.govatlas.comparison.rules;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.govatlas.platform.problem.Faults;

/** A condition in the Common Expression Language, checked against the types of the facts when it is read. */
public final class Condition {

    /** Bounds what one evaluation may cost; there are no loops in CEL but those over the facts' short lists. */
    private static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(200)
            .maxExpressionCodePointSize(1000)
            .maxParseRecursionDepth(32)
            .build();

    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final CelRuntime.Program program;

    private Condition(CelRuntime.Program program) {
        this.program = program;
    }

    /** @throws IllegalArgumentException where it does not pass {@link #check} */
    public static Condition of(String expression) {
        try {
            return new Condition(
                    RUNTIME.createProgram(COMPILER.compile(expression).getAst()));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(expression, e);
        }
    }

    /** False also where evaluation fails: a conclusion needs a condition that holds. */
    public boolean holds(Facts facts) {
        try {
            return Boolean.TRUE.equals(program.eval(facts.byName()));
        } catch (CelEvaluationException undefined) {
            return false;
        }
    }

    /** Notes every issue with its line and column. */
    static void check(String expression, Faults faults) {
        try {
            COMPILER.compile(expression).getAst();
        } catch (CelValidationException e) {
            for (CelIssue issue : e.getErrors()) {
                faults.at(
                        "/condition",
                        "json-condition",
                        issue.getSourceLocation().getLine(),
                        issue.getSourceLocation().getColumn() + 1,
                        issue.getMessage());
            }
        }
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        Facts.TYPES.forEach(builder::addVar);
        return builder.build();
    }
}
