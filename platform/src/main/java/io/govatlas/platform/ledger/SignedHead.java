package io.govatlas.platform.ledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a ledger, signed: who keeps it can show later that nothing before it was changed or cut off. */
public record SignedHead(
        @Schema(description = "Path of the service's ledger")
        String ledger,

        @Schema(description = "Position of the last row; 0 where there is none")
        long seq,

        @Schema(description = "Hash of the last row, SHA-256 in hexadecimal")
        String hash,

        @Schema(description = "When it was signed") Instant at,

        @Schema(description = "The four members above as a JSON Web Signature in its compact form, EdDSA over Ed25519")
        String signature) {}
