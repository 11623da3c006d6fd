package io.govatlas.platform.openapi;

import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The error answers of the document: one per status, which says every kind of problem that has it. */
final class ProblemAnswers {

    private static final Map<Integer, List<ProblemType>> BY_STATUS = byStatus();

    private ProblemAnswers() {}

    /** Names of the answers, each with the kinds it stands for. */
    static Map<String, List<ProblemType>> all() {
        Map<String, List<ProblemType>> answers = new LinkedHashMap<>();
        BY_STATUS.values().forEach(types -> answers.put(name(types.get(0)), types));
        return answers;
    }

    static String name(ProblemType type) {
        List<ProblemType> types = BY_STATUS.get(type.status());
        if (types.size() > 1) {
            return switch (type.status()) {
                case 400 -> "InvalidRequest";
                case 409 -> "Conflict";
                default -> "Unprocessable";
            };
        }
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    static String description(List<ProblemType> types, Language language) {
        String colon = language == Language.ZH ? "：" : ": ";
        if (types.size() == 1) {
            return types.get(0).title(language) + colon + types.get(0).explanation(language);
        }
        return types.stream()
                .map(type -> "- " + type.title(language) + colon + type.explanation(language))
                .collect(Collectors.joining("\n"));
    }

    private static Map<Integer, List<ProblemType>> byStatus() {
        Map<Integer, List<ProblemType>> types = new LinkedHashMap<>();
        for (ProblemType type : ProblemType.values()) {
            types.computeIfAbsent(type.status(), status -> new ArrayList<>()).add(type);
        }
        return types;
    }
}
