package io.govatlas.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an address offers: its methods, which RFC 9110 asks of every 405, the media types of its answers, and to whom. */
@ApplicationScoped
class Offers {

    private record Endpoint(Pattern path, String method, List<String> mediaTypes, boolean secured) {}

    private final BeanManager beans;
    private List<Endpoint> endpoints;

    Offers(BeanManager beans) {
        this.beans = beans;
    }

    /** @param path below the application's root path */
    String methods(String path) {
        return at(path).map(Endpoint::method).distinct().sorted().collect(Collectors.joining(", "));
    }

    /** @param path below the application's root path */
    String mediaTypes(String path, String method) {
        return at(path).filter(endpoint -> endpoint.method.equals(method))
                .flatMap(endpoint -> endpoint.mediaTypes.stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether it is for holders of a token alone. @param path below the application's root path */
    boolean areSecured(String path, String method) {
        List<Endpoint> found =
                at(path).filter(endpoint -> endpoint.method.equals(method)).toList();
        return !found.isEmpty() && found.stream().allMatch(Endpoint::secured);
    }

    private synchronized Stream<Endpoint> at(String path) {
        if (endpoints == null) {
            endpoints = read();
        }
        return endpoints.stream().filter(endpoint -> endpoint.path.matcher(path).matches());
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
                        boolean secured = !Parameters.roles(method).isEmpty();
                        found.add(new Endpoint(pattern(root.value(), path), verb.value(), mediaTypes(method), secured));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> mediaTypes(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        return produces == null ? List.of(MediaType.APPLICATION_JSON) : List.of(produces.value());
    }

    private static Pattern pattern(String root, Path path) {
        String whole = (root + "/" + (path == null ? "" : path.value())).replaceAll("/+", "/");
        return Pattern.compile(whole.replaceAll("/$", "").replaceAll("\\{[^}]+}", "[^/]+"));
    }
}
