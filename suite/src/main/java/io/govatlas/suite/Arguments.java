package io.govatlas.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The options of one command as they were typed: {@code --name value}, {@code --name=value} or a bare {@code --flag}. */
record Arguments(Map<String, List<String>> values) {

    static Arguments parse(List<String> words, Set<String> withValue, Set<String> flags) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (flags.contains(name) && equals < 0) {
                values.put(name, List.of());
            } else if (withValue.contains(name)) {
                String value = equals >= 0 ? word.substring(equals + 1) : i + 1 < words.size() ? words.get(++i) : "";
                if (value.isBlank()) {
                    throw Failure.wrongCall("选项 " + name + " 需要一个值。", "Option " + name + " needs a value.");
                }
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            } else {
                throw unknown(word, withValue, flags);
            }
        }
        return new Arguments(values);
    }

    private static Failure unknown(String word, Set<String> withValue, Set<String> flags) {
        Set<String> known = new TreeSet<>(withValue);
        known.addAll(flags);
        String list = String.join(", ", known);
        return Failure.wrongCall(
                "没有选项 " + word + "；可用的选项：" + list + "。",
                "There is no option " + word + "; the options are " + list + ".");
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The last one wins, as in most command lines. */
    Optional<String> last(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
