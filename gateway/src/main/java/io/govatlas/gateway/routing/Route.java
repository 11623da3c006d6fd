package io.govatlas.gateway.routing;

import java.net.URI;

/** One service: what it is called, the paths that are its own, and where it listens. */
public record Route(String name, String prefix, URI url) {

    public Route {
        if (!prefix.startsWith("/") || prefix.endsWith("/")) {
            throw new IllegalArgumentException("Prefix of " + name + " must start and not end with a slash: " + prefix);
        }
        if (url.getHost() == null || url.getPath() != null && !url.getPath().matches("/?")) {
            throw new IllegalArgumentException("URL of " + name + " must be a scheme, a host and a port: " + url);
        }
    }

    /** Whether the path is the prefix itself or below it; {@code /a/b} does not own {@code /a/bc}. */
    public boolean owns(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    public boolean encrypted() {
        return "https".equals(url.getScheme());
    }

    public int port() {
        return url.getPort() > 0 ? url.getPort() : encrypted() ? 443 : 80;
    }
}
