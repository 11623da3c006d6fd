package io.govatlas.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.ledger.Verification;
import io.govatlas.platform.paging.Page;
import io.govatlas.platform.paging.Stretch;
import io.govatlas.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/audit")
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    private final Audit audit;
    private final Attempts attempts;
    private final ObjectMapper json;

    AuditResource(Audit audit, Attempts attempts, ObjectMapper json) {
        this.audit = audit;
        this.attempts = attempts;
        this.json = json;
    }

    @GET
    @Operation(summary = "Search what was done and what was tried, the latest first")
    public Page<AuditRecord> listAuditRecords(@Valid @BeanParam AuditQuery query, @Valid @BeanParam Stretch page) {
        return audit.page(query, page.limit(), page.cursor());
    }

    @GET
    @Path("export.ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "Take records away, one JSON document per line")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            description = "One record per line, each an AuditRecord as a JSON object")))
    public StreamingOutput exportAuditLines(@Valid @BeanParam AuditQuery query) {
        return out -> new AuditExport(json, out).lines(reader -> audit.each(query, reader));
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "Take records away as comma-separated values")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public StreamingOutput exportAuditTable(@Valid @BeanParam AuditQuery query) {
        return out -> new AuditExport(json, out).table(reader -> audit.each(query, reader));
    }

    @GET
    @Path("verification")
    @Transactional
    @Operation(summary = "Recompute the chain of refused attempts and name the first broken row")
    public synchronized Verification verifyAttempts() {
        try (Stream<Attempt> rows = attempts.all()) {
            return Verification.of(rows.iterator(), 0);
        }
    }
}
