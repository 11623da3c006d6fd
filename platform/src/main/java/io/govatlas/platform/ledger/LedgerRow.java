package io.govatlas.platform.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.json.CanonicalJson;
import io.govatlas.platform.json.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A row as verification sees it, with the hash it claims and the hash it ought to have. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerRow(
        long seq,
        Instant at,
        String actor,
        String origin,
        String trace,
        String reason,
        String collection,
        String slug,
        int revision,
        String operation,
        String snapshot,
        String previous,
        String hash)
        implements Link {

    /** SHA-256, in hexadecimal, over the canonical JSON of everything but the hash; the snapshot enters as a digest. */
    @Override
    public String digest() {
        Map<String, Object> members = new HashMap<>();
        members.put("seq", seq);
        members.put("at", at.toString());
        members.put("actor", actor);
        // rows from before these were kept have neither, and hash as they did
        if (origin != null) {
            members.put("origin", origin);
        }
        if (trace != null) {
            members.put("trace", trace);
        }
        members.put("reason", reason);
        members.put("collection", collection);
        members.put("slug", slug);
        members.put("revision", revision);
        members.put("operation", operation);
        members.put("snapshot", snapshot == null ? null : Digest.of(snapshot.getBytes(StandardCharsets.UTF_8)));
        members.put("previous", previous);
        return CanonicalJson.digest(members);
    }
}
