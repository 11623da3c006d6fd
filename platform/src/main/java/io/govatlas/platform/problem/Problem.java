package io.govatlas.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.text.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An RFC 9457 problem document. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "Kind of problem; also the address of a page that explains it")
        String type,

        @Schema(description = "What the kind is called, in the reader's language")
        String title,

        @Schema(description = "HTTP status") int status,

        @Schema(description = "What happened here and what to do about it")
        String detail,

        @Schema(description = "Path of the request") String instance,

        @Schema(description = "Trace of the request, to be quoted to the operator")
        String traceId,

        @Schema(description = "The places in the input that are wrong")
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One wrong place in the input: a JSON Pointer into the body, or a parameter or header by name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Fault")
    public record Fault(
            @Schema(description = "RFC 6901 JSON Pointer into the request body")
            String pointer,

            @Schema(description = "Name of the query parameter or header")
            String parameter,

            @Schema(description = "What is wrong and what would be right")
            String message) {}

    public static Problem of(ProblemException e, Language language, String instance, String traceId) {
        return new Problem(
                e.type().uri(),
                e.type().title(language),
                e.type().status(),
                e.detail(language),
                instance,
                traceId,
                e.faults(language));
    }
}
