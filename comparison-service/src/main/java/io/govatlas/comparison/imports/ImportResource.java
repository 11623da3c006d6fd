package io.govatlas.comparison.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.govatlas.comparison.jobs.Job;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final SecurityIdentity caller;

    ImportResource(Imports imports, SecurityIdentity caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Consumes({CSV, XLSX})
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Load a table of observations, as a job")
    @RequestBody(
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the job is told of",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Job.class)))
    public RestResponse<Job> startImport(
            @Parameter(
                            description = "Slug of the dataset that the whole table belongs to; else a column says it",
                            example = "un-egov-survey-2024")
                    @RestQuery
                    @Pattern(regexp = Slug.FORMAT)
                    @Size(max = 100)
                    String dataset,
            @Parameter(description = "Whether to find out only what would happen") @RestQuery @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        Table.Form form = headers.getMediaType().getSubtype().equals("csv") ? Table.Form.CSV : Table.Form.XLSX;
        Job job = imports.start(
                body,
                form,
                compressed(headers.getHeaderString("Content-Encoding"), form),
                dataset,
                dryRun,
                caller.getPrincipal().getName());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                .header("Location", job.links().self())
                .build();
    }

    @GET
    @Path("{id}/report")
    @RolesAllowed({Roles.EDITOR, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "Get what came of loading a table")
    public ImportReport getImportReport(@Parameter(description = "Id of the job that loaded the table") String id) {
        return imports.report(id);
    }

    @GET
    @Path("{id}/report.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.EDITOR, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Operation(summary = "Get the faults of a table that could not be loaded, as a table")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public byte[] getImportFaults(@Parameter(description = "Id of the job that loaded the table") String id)
            throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("row", "column", "reason", "zh", "en");
            for (ImportFault fault : imports.report(id).faults()) {
                csv.writeRecord(
                        Long.toString(fault.row()),
                        fault.column(),
                        fault.reason(),
                        fault.message().zh(),
                        fault.message().en());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean compressed(String encoding, Table.Form form) {
        if (encoding == null || encoding.equals("identity")) {
            return false;
        }
        if (encoding.equals("gzip") && form == Table.Form.CSV) {
            return true;
        }
        throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "encoding-unsupported", encoding);
    }
}
