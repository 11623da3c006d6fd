package io.govatlas.platform.problem;

import io.govatlas.platform.json.Printable;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/** Refuses query parameters the operation does not have: a misspelt filter must not return everything. */
@Provider
class ParameterFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean readablePath = request.getUriInfo().getPathParameters().values().stream()
                .flatMap(List::stream)
                .allMatch(ParameterFilter::readable);
        if (!readablePath) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "path-unknown",
                    request.getUriInfo().getRequestUri().getRawPath());
        }
        var query = request.getUriInfo().getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        Set<String> known = Parameters.of(resource.getResourceMethod());
        Set<String> lists = Parameters.lists(resource.getResourceMethod());
        Faults unknown = new Faults();
        Faults unfit = new Faults();
        query.forEach((name, values) -> {
            if (!known.contains(name)) {
                String nearest = Nearest.to(name, known);
                unknown.parameter(name, known.isEmpty() ? "parameter-none" : "parameter-nearest", safe(name), nearest);
            } else if (values.size() > 1 && !lists.contains(name)) {
                unfit.parameter(name, "parameter-twice", name);
            } else if (!values.stream().allMatch(ParameterFilter::readable)) {
                unfit.parameter(name, "parameter-text");
            }
        });
        unknown.throwIfAny(n -> ProblemException.of(ProblemType.UNKNOWN_PARAMETER, "request-invalid", n));
        unfit.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", n));
    }

    /** Bytes that are not UTF-8, half a surrogate pair among them, arrive as the replacement character. */
    private static boolean readable(String value) {
        return Printable.test(value) && value.indexOf('\uFFFD') < 0;
    }

    private static String safe(String name) {
        return readable(name) ? name.substring(0, Math.min(64, name.length())) : "?";
    }
}
