package io.govatlas.comparison.briefings;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forms a briefing comes in. */
@Schema(description = "Form of the document")
enum BriefingFormat {
    @JsonProperty("html")
    HTML(BriefingFormat.PAGE),
    @JsonProperty("docx")
    DOCX(BriefingFormat.WORD),
    @JsonProperty("xlsx")
    XLSX(BriefingFormat.WORKBOOK),
    @JsonProperty("md")
    MD(BriefingFormat.MARKDOWN);

    static final String PAGE = "text/html";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String MARKDOWN = "text/markdown";

    private final MediaType type;

    BriefingFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    String contentType() {
        return isText() ? type + ";charset=UTF-8" : type.toString();
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a browser shows it; what it cannot show is saved under a name. */
    boolean isText() {
        return this == HTML || this == MD;
    }

    /** By the parameter, else by the first media type of the Accept header that is one of these. */
    static BriefingFormat chosen(BriefingFormat format, List<MediaType> accepted) {
        if (format != null) {
            return format;
        }
        for (MediaType wanted : accepted) {
            for (BriefingFormat offered : values()) {
                if (wanted.isCompatible(offered.type)) {
                    return offered;
                }
            }
        }
        return HTML;
    }
}
