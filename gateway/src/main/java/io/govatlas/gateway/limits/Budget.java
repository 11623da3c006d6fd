package io.govatlas.gateway.limits;

import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a request costs the suite: a look-up, a computation, or a change with its ledger row. */
enum Budget {
    READING,
    COMPUTING,
    WRITING;

    /** The budget of a request; {@code computations} matches a method, a space and a path. */
    static Budget of(HttpMethod method, String path, Pattern computations) {
        if (computations.matcher(method.name() + ' ' + path).matches()) {
            return COMPUTING;
        }
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS
                ? READING
                : WRITING;
    }

    /** The name of the policy in {@code RateLimit-Policy}. */
    String policy() {
        return name().toLowerCase(Locale.ROOT);
    }
}
