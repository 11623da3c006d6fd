package io.govatlas.platform.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.platform.conditional.Versioned;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item as its editors see it: where it stands, and the text being worked on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkingCopy(
        String collection,
        String slug,
        State state,

        @Schema(description = "Revision of the working copy; absent where there is none")
        Integer revision,

        @Schema(description = "Revision that readers see; absent where nothing is published")
        Integer publishedRevision,

        @Schema(description = "Who wrote the working copy") String author,

        @Schema(description = "Ledger position of the latest change; the ETag is made of it")
        long version,

        Instant changedAt,
        String changedBy,

        @Schema(type = SchemaType.OBJECT, description = "The working copy, in the shape of its collection")
        JsonNode content)
        implements Versioned {}
