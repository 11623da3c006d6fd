package io.govatlas.comparison.indices;

import io.govatlas.platform.problem.Faults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A method chosen by name with the parameters given to it: those it needs must be there, and no others than it takes. */
record Choice(String method, Map<String, Object> given) {

    /** Names and values in turn; a value that is null was not given. */
    static Choice of(String method, Object... parameters) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i + 1] != null) {
                given.put((String) parameters[i], parameters[i + 1]);
            }
        }
        return new Choice(method, given);
    }

    /** True where nothing was found wrong, so that the method can be made. */
    boolean check(List<String> needed, List<String> optional, String pointer, Faults faults) {
        boolean sound = true;
        for (String name : needed) {
            if (!given.containsKey(name)) {
                faults.at(pointer + "/" + name, "method-needs", method, name);
                sound = false;
            }
        }
        for (Map.Entry<String, Object> each : given.entrySet()) {
            String name = each.getKey();
            if (!needed.contains(name) && !optional.contains(name)) {
                faults.at(pointer + "/" + name, "method-does-not-take", method, name);
                sound = false;
            } else {
                sound &= isFinite(each.getValue(), pointer + "/" + name, faults);
            }
        }
        return sound;
    }

    /** Numbers alone and in lists; JSON can write what no double holds. */
    private static boolean isFinite(Object value, String pointer, Faults faults) {
        boolean sound = !(value instanceof Double number) || Double.isFinite(number);
        if (!sound) {
            faults.at(pointer, "number-too-large");
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                sound &= isFinite(list.get(i), pointer + "/" + i, faults);
            }
        }
        return sound;
    }
}
