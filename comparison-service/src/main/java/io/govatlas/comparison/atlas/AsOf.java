package io.govatlas.comparison.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.upstream.Owner;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when an answer is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "From when an answer is")
public record AsOf(
        @Schema(description = "Sequence numbers of the three ledgers", examples = "c120-m45-a17")
        String position,

        @Schema(description = "Time of the latest change it takes into account")
        Instant changedAt,

        List<Copy> copies) {

    /** Of an atlas as it was: there is nothing more to come at its position. */
    public static AsOf past(Atlas atlas) {
        return past(atlas.position(), atlas.changedAt());
    }

    /** Of what was published at an earlier position. */
    public static AsOf past(Position position, Instant changedAt) {
        List<Copy> copies = Stream.of(Owner.COUNTRY, Owner.MODEL)
                .map(owner -> new Copy(owner.service(), position.of(owner), true, null))
                .toList();
        return new AsOf(position.toString(), changedAt, copies);
    }

    /** The state of the copy of one owner. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CopyState", description = "The state of the copy of one owner")
    public record Copy(
            @Schema(examples = "country-service") String service,
            @Schema(description = "Position in its ledger") long position,

            @Schema(description = "Whether the owner can be followed at the moment")
            boolean current,

            @Schema(description = "Where it cannot: since when the copy may be out of date")
            Instant staleSince) {}
}
