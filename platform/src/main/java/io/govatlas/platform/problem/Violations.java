package io.govatlas.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Bean Validation's findings as places of ours, in the order of their pointers. */
public final class Violations {

    private Violations() {}

    /** Findings about a body that was validated as an object. */
    public static <T> void addTo(Faults faults, Set<ConstraintViolation<T>> violations) {
        sorted(violations).forEach(v -> faults.at(pointer(v.getPropertyPath(), false), key(v), attributes(v)));
    }

    /** Findings about the arguments of an endpoint: its body, or parameters by name. */
    static void addArguments(Faults faults, Set<? extends ConstraintViolation<?>> violations, Set<String> parameters) {
        sorted(violations).forEach(v -> {
            String pointer = pointer(v.getPropertyPath(), true);
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            String argument = argument(v.getPropertyPath());
            if (parameters.contains(name) || parameters.contains(argument)) {
                faults.parameter(parameters.contains(name) ? name : argument, key(v), attributes(v));
            } else {
                faults.at(pointer, key(v), attributes(v));
            }
        });
    }

    /** Whether it is the body as a whole that is missing. */
    static boolean ofMissingBody(Set<? extends ConstraintViolation<?>> violations, Set<String> parameters) {
        return violations.stream()
                .anyMatch(v -> v.getInvalidValue() == null
                        && pointer(v.getPropertyPath(), true).isEmpty()
                        && !parameters.contains(argument(v.getPropertyPath())));
    }

    private static java.util.List<? extends ConstraintViolation<?>> sorted(
            Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
                .toList();
    }

    private static String argument(Path path) {
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                return node.getName();
            }
        }
        return "";
    }

    private static String pointer(Path path, boolean ofArguments) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (ofArguments && (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER)) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    private static String key(ConstraintViolation<?> violation) {
        String key = violation.getMessageTemplate().replaceAll("[{}]", "");
        return Texts.has(key) ? key : "constraint-other";
    }

    private static Object[] attributes(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return new Object[] {
            attributes.getOrDefault("value", attributes.getOrDefault("min", attributes.get("regexp"))),
            attributes.get("max")
        };
    }
}
