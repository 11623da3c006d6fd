package io.govatlas.platform.problem;

import io.govatlas.platform.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Collects every wrong place of an input, so that one answer names them all; still without a language. */
public final class Faults {

    private record Place(String pointer, String parameter, String key, Object[] arguments) {}

    private final List<Place> places = new ArrayList<>();

    /** A wrong place in the body, by JSON Pointer. */
    public void at(String pointer, String key, Object... arguments) {
        places.add(new Place(pointer, null, key, arguments));
    }

    /** A wrong query parameter or header, by name. */
    public void parameter(String name, String key, Object... arguments) {
        places.add(new Place(null, name, key, arguments));
    }

    void addAll(Faults more) {
        places.addAll(more.places);
    }

    /** Ends the request where anything was found; the problem is made from the number of places. */
    public void throwIfAny(IntFunction<ProblemException> problem) {
        if (!places.isEmpty()) {
            throw as(problem);
        }
    }

    /** All that was found as one problem, made from the number of places. */
    ProblemException as(IntFunction<ProblemException> problem) {
        return problem.apply(places.size()).with(this);
    }

    List<Problem.Fault> in(Language language) {
        return places.stream()
                .map(p -> new Problem.Fault(p.pointer, p.parameter, Texts.get(language, p.key, p.arguments)))
                .toList();
    }
}
