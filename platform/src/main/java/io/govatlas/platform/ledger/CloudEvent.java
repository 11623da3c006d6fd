package io.govatlas.platform.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published change as a CloudEvents 1.0 event, with the {@code sequence} extension. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        String specversion,

        @Schema(description = "Unique with source: the sequence number")
        String id,

        @Schema(description = "Path of the service's changes")
        String source,

        @Schema(
                description =
                        "io.govatlas.item.published, io.govatlas.item.withdrawn, or io.govatlas.item.reassessed where a source it rests on was retracted or stands again")
        String type,

        @Schema(description = "collection/slug") String subject,
        Instant time,
        String datacontenttype,

        @Schema(description = "Position in the ledger; rises from event to event")
        String sequence,

        Data data) {

    /** What the change left: the content as published, none after a withdrawal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ChangeData")
    public record Data(
            int revision,

            @Schema(type = SchemaType.OBJECT, description = "Content as readers see it from then on")
            JsonNode content) {}
}
