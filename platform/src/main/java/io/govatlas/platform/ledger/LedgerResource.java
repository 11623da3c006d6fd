package io.govatlas.platform.ledger;

import io.govatlas.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ledger as readers see it: the feed of published changes, and the proof that nothing was altered. */
@Path("/")
@Tag(name = "Ledger")
@Produces(MediaType.APPLICATION_JSON)
class LedgerResource {

    private final ChangeFeed feed;
    private final EntityManager entities;
    private final Ledger ledger;
    private final HeadSigner signer;

    LedgerResource(ChangeFeed feed, EntityManager entities, Ledger ledger, HeadSigner signer) {
        this.feed = feed;
        this.entities = entities;
        this.ledger = ledger;
        this.signer = signer;
    }

    @GET
    @Path("changes")
    @Produces("application/cloudevents-batch+json")
    @Operation(summary = "Follow the published changes, as CloudEvents")
    public Uni<RestResponse<List<CloudEvent>>> listChanges(@Valid @BeanParam FeedQuery query) {
        return feed.after(query.after(), query.limit(), Duration.ofSeconds(query.waitSeconds()))
                .map(events -> RestResponse.ResponseBuilder.ok(events)
                        .header("Link", "<" + query.next(events) + ">; rel=\"next\"")
                        .build());
    }

    @GET
    @Path("ledger/verification")
    @Transactional
    @Operation(summary = "Recompute the chain of hashes and name the first broken row")
    public synchronized Verification verifyLedger() {
        Long latest = (Long) entities.createNativeQuery("select coalesce(max(version), 0) from item", Long.class)
                .getSingleResult();
        try (Stream<LedgerRow> rows = ledger.rows()) {
            return Verification.of(rows.iterator(), latest);
        }
    }

    @GET
    @Path("ledger/head")
    @Operation(summary = "Get the end of the chain, signed")
    public SignedHead getLedgerHead() {
        return ledger.head(signer::sign);
    }

    @GET
    @Path("ledger/keys")
    @Produces("application/jwk-set+json")
    @Operation(summary = "Get the public keys that heads are signed with")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/jwk-set+json",
                            schema = @Schema(type = SchemaType.OBJECT, description = "A JSON Web Key Set")))
    public byte[] listLedgerKeys() {
        return signer.publicKeys().getBytes(StandardCharsets.UTF_8);
    }

    @GET
    @Path("ledger/export.ndjson")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Produces("application/x-ndjson")
    @Operation(summary = "Take the whole ledger away, one row per line")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            description =
                                                    "One row per line, each a JSON object: seq, at, actor, origin, trace,"
                                                            + " reason, collection, slug, revision, operation, snapshot,"
                                                            + " previous and hash, the digest of the others")))
    public StreamingOutput exportLedger() {
        return out -> ledger.each(row -> write(out, LedgerExport.line(row) + "\n"));
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
