package io.govatlas.platform.conditional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** An answer that knows its version, so that its ETag can be named in {@code If-Match}. */
public interface Versioned {

    long version();

    @JsonIgnore
    default String etag() {
        return "\"v" + version() + "\"";
    }
}
