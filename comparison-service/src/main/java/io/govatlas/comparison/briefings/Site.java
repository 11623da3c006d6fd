package io.govatlas.comparison.briefings;

import jakarta.ws.rs.core.UriInfo;

/**
 * Where the suite is reached by whoever reads the document.
 *
 * @param root scheme and authority, without a slash at the end
 * @param analysis path below which this service answers
 */
record Site(String root, String analysis) {

    /** As the reader's own request found it, whatever stands between. */
    static Site of(UriInfo uri) {
        String base = uri.getBaseUri().toString().replaceFirst("/+$", "");
        String root = base.replaceFirst("^([a-z]+://[^/]+).*", "$1");
        return new Site(root, base.substring(root.length()));
    }

    /** The address of something by its path in the suite. */
    String at(String path) {
        return root + path;
    }

    String ofAnalysis(String path) {
        return root + analysis + path;
    }
}
