package io.govatlas.platform.problem;

import io.govatlas.platform.text.Language;
import java.util.List;

/** Ends a request with a problem document; the sentences are chosen in the reader's language at the edge. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final String key;
    private final transient Object[] arguments;
    private final transient Faults faults = new Faults();

    private ProblemException(ProblemType type, String key, Object... arguments) {
        super(Texts.get(Language.EN, key, arguments), null, false, type.status() >= 500);
        this.type = type;
        this.key = key;
        this.arguments = arguments;
    }

    public static ProblemException of(ProblemType type, String key, Object... arguments) {
        return new ProblemException(type, key, arguments);
    }

    /** Adds a wrong place in the body, by JSON Pointer. */
    public ProblemException at(String pointer, String key, Object... arguments) {
        faults.at(pointer, key, arguments);
        return this;
    }

    /** Adds a wrong query parameter or header. */
    public ProblemException parameter(String name, String key, Object... arguments) {
        faults.parameter(name, key, arguments);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** Adds all the places another check has found. */
    ProblemException with(Faults more) {
        faults.addAll(more);
        return this;
    }

    List<Problem.Fault> faults(Language language) {
        return faults.in(language);
    }

    /** All of it in one English line, for a log. */
    public String describe() {
        return detail(Language.EN) + " " + faults(Language.EN);
    }

    String detail(Language language) {
        return Texts.get(language, key, arguments);
    }
}
