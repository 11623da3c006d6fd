package io.govatlas.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which methods an address has, for the {@code Allow} header that RFC 9110 asks of every 405. */
@ApplicationScoped
class AllowedMethods {

    private record Endpoint(Pattern path, String method) {}

    private final BeanManager beans;
    private List<Endpoint> endpoints;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** @param path below the application's root path */
    synchronized String at(String path) {
        if (endpoints == null) {
            endpoints = read();
        }
        return endpoints.stream()
                .filter(endpoint -> endpoint.path.matcher(path).matches())
                .map(Endpoint::method)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private List<Endpoint> read() {
        List<Endpoint> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root == null) {
                continue;
            }
            for (Method method : bean.getBeanClass().getMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        Path path = method.getAnnotation(Path.class);
                        found.add(new Endpoint(pattern(root.value(), path), verb.value()));
                    }
                }
            }
        }
        return found;
    }

    private static Pattern pattern(String root, Path path) {
        String whole = (root + "/" + (path == null ? "" : path.value())).replaceAll("/+", "/");
        return Pattern.compile(whole.replaceAll("/$", "").replaceAll("\\{[^}]+}", "[^/]+"));
    }
}
