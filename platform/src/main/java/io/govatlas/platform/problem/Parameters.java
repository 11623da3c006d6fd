package io.govatlas.platform.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters an endpoint method declares, directly or in its filter records. */
final class Parameters {

    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Method, Set<String>> LISTS = new ConcurrentHashMap<>();

    private Parameters() {}

    static Set<String> of(Method method) {
        return method == null ? Set.of() : KNOWN.computeIfAbsent(method, m -> read(m, Object.class));
    }

    /** Those that may be given more than once, being lists. */
    static Set<String> lists(Method method) {
        return method == null ? Set.of() : LISTS.computeIfAbsent(method, m -> read(m, List.class));
    }

    static List<String> roles(Method method) {
        RolesAllowed roles = method == null ? null : method.getAnnotation(RolesAllowed.class);
        return roles == null ? List.of() : Arrays.asList(roles.value());
    }

    private static Set<String> read(Method method, Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (fits(parameter.getType(), type)) {
                add(names, parameter, parameter.getName());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)
                    && parameter.getType().isRecord()) {
                for (RecordComponent component : parameter.getType().getRecordComponents()) {
                    if (!fits(component.getType(), type)) {
                        continue;
                    }
                    add(names, component, component.getName());
                    add(names, component.getAccessor(), component.getName());
                    addField(names, parameter.getType(), component.getName());
                }
            }
        }
        return names;
    }

    private static boolean fits(Class<?> of, Class<?> type) {
        return of.isPrimitive() ? type == Object.class : type.isAssignableFrom(of);
    }

    private static void addField(Set<String> names, Class<?> record, String component) {
        try {
            add(names, record.getDeclaredField(component), component);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(Set<String> names, AnnotatedElement element, String name) {
        RestQuery rest = element.getAnnotation(RestQuery.class);
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (rest != null) {
            names.add(rest.value().isEmpty() ? name : rest.value());
        } else if (query != null) {
            names.add(query.value());
        }
    }
}
