package io.govatlas.comparison.observations;

import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Checks that codes exist, and names the nearest where one does not. */
public final class Codes {

    private Codes() {}

    /** The values of a parameter that is given repeatedly or with commas, each once; null is none. */
    static List<String> split(List<String> given) {
        Set<String> each = new LinkedHashSet<>();
        if (given != null) {
            given.forEach(part -> each.addAll(Arrays.asList(part.split(",", -1))));
        }
        return List.copyOf(each);
    }

    /** Those values of a parameter that exist; the others become faults of the parameter. */
    public static List<String> known(String parameter, List<String> given, Set<String> names, Faults faults) {
        List<String> found = new ArrayList<>();
        for (String name : split(given)) {
            if (names.contains(name)) {
                found.add(name);
            } else {
                faults.parameter(parameter, "name-nearest", shortened(name), Nearest.to(name, names));
            }
        }
        return found;
    }

    /** Those members of a list in a body that exist, each once; the others become faults at their place. */
    public static List<String> known(
            String pointer, List<String> given, Set<String> names, UnaryOperator<String> canonical, Faults faults) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String name = canonical.apply(given.get(i));
            if (names.contains(name)) {
                found.add(name);
            } else {
                faults.at(pointer + "/" + i, "name-nearest", shortened(name), Nearest.to(name, names));
            }
        }
        return List.copyOf(found);
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(80, name.length()));
    }
}
