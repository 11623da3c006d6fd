package io.govatlas.platform.ledger;

import io.govatlas.platform.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** A row as verification sees it, with the hash it claims and the hash it ought to have. */
public record LedgerRow(
        long seq,
        Instant at,
        String actor,
        String reason,
        String collection,
        String slug,
        int revision,
        String operation,
        String snapshot,
        String previous,
        String hash) {

    /** What the first row names as its predecessor. */
    static final String GENESIS = "0".repeat(64);

    /** SHA-256, in hexadecimal, over the canonical JSON of everything but the hash; the snapshot enters as a digest. */
    String digest() {
        Map<String, Object> members = new HashMap<>();
        members.put("seq", seq);
        members.put("at", at.toString());
        members.put("actor", actor);
        members.put("reason", reason);
        members.put("collection", collection);
        members.put("slug", slug);
        members.put("revision", revision);
        members.put("operation", operation);
        members.put("snapshot", snapshot == null ? null : sha256(snapshot.getBytes(StandardCharsets.UTF_8)));
        members.put("previous", previous);
        return sha256(CanonicalJson.bytes(members));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
