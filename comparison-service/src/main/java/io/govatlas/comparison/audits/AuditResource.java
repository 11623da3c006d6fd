package io.govatlas.comparison.audits;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.text.Language;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What is known of an index, for programs and for people. */
@Path("/indices/{slug}")
@Tag(name = "Indices")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    private static final String JSON = MediaType.APPLICATION_JSON;
    private static final String HTML = MediaType.TEXT_HTML;

    private final Cards cards;
    private final Audits audits;
    private final Page page;
    private final ObjectMapper json;

    AuditResource(Cards cards, Audits audits, Page page, ObjectMapper json) {
        this.cards = cards;
        this.audits = audits;
        this.page = page;
        this.json = json;
    }

    /** For programs or for people. */
    @Schema(name = "PageFormat")
    enum Format {
        @JsonProperty("json")
        JSON,
        @JsonProperty("html")
        HTML
    }

    @GET
    @Path("card")
    @Produces({JSON, HTML})
    @Operation(summary = "Get the method card of an index")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = MethodCard.class)),
                @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<byte[]> getIndexCard(
            String slug,
            @Parameter(description = "json or html; as the Accept header says where absent") @RestQuery Format format,
            @Parameter(description = "Language of a page, en or zh; as the Accept-Language header says where absent")
                    @RestQuery
                    Tongue lang,
            @Context HttpHeaders headers) {
        MethodCard card = cards.of(slug);
        return isPage(format, headers)
                ? html(page.of(card, language(lang, headers)), language(lang, headers))
                : json(card);
    }

    @GET
    @Path("audit")
    @Produces({JSON, HTML})
    @Operation(summary = "Audit an index in the ten steps of the OECD/JRC handbook")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = Audit.class)),
                @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<byte[]> getIndexAudit(
            String slug,
            @Parameter(description = "json or html; as the Accept header says where absent") @RestQuery Format format,
            @Parameter(description = "Language of a page, en or zh; as the Accept-Language header says where absent")
                    @RestQuery
                    Tongue lang,
            @Context HttpHeaders headers) {
        Audit audit = audits.of(slug);
        return isPage(format, headers)
                ? html(page.of(audit, language(lang, headers)), language(lang, headers))
                : json(audit);
    }

    /** A language by its tag. */
    @Schema(name = "PageLanguage")
    enum Tongue {
        @JsonProperty("en")
        EN,
        @JsonProperty("zh")
        ZH
    }

    /** JSON, unless a page is asked for by name or preferred by the header. */
    private static boolean isPage(Format format, HttpHeaders headers) {
        if (format != null) {
            return format == Format.HTML;
        }
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return true;
            }
        }
        return false;
    }

    private static Language language(Tongue lang, HttpHeaders headers) {
        return lang == null ? Language.of(headers.getHeaderString("Accept-Language")) : Language.valueOf(lang.name());
    }

    private RestResponse<byte[]> json(Object content) {
        try {
            return RestResponse.ResponseBuilder.ok(json.writeValueAsBytes(content))
                    .header("Content-Type", JSON)
                    .header("Vary", "Accept")
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private RestResponse<byte[]> html(String text, Language language) {
        return RestResponse.ResponseBuilder.ok(text.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", HTML + ";charset=UTF-8")
                .header("Content-Language", language.tag())
                .header("Content-Security-Policy", page.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", "Accept, Accept-Language")
                .build();
    }
}
