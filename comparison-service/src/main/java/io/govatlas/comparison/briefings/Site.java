package io.govatlas.comparison.briefings;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;

/**
 * Where the suite is reached by whoever reads the document.
 *
 * @param root scheme and authority, without a slash at the end
 * @param analysis path below which this service answers
 */
record Site(String root, String analysis) {

    /** As the reader's own request found it: what the gateway says of it stands, what a stranger says was removed. */
    static Site of(UriInfo uri, HttpHeaders headers) {
        URI base = uri.getBaseUri();
        String scheme = Objects.requireNonNullElse(headers.getHeaderString("X-Forwarded-Proto"), base.getScheme());
        String authority = Objects.requireNonNullElse(headers.getHeaderString("X-Forwarded-Host"), base.getAuthority());
        return new Site(scheme + "://" + authority, base.getPath().replaceFirst("/+$", ""));
    }

    /** The address of something by its path in the suite. */
    String at(String path) {
        return root + path;
    }

    String ofAnalysis(String path) {
        return root + analysis + path;
    }
}
