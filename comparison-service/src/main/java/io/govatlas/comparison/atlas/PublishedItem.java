package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.comparison.upstream.Owner;

/** An item as its owner publishes it. */
public record PublishedItem(Owner owner, String collection, String slug, int revision, JsonNode content) {

    /** Its address inside the suite, e.g. {@code /api/v1/international/cases/x-road}. */
    public String path() {
        return owner.path() + "/" + collection + "/" + slug;
    }
}
