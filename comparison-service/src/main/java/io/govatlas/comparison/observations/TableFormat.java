package io.govatlas.comparison.observations;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What observations can be answered as. */
enum TableFormat {
    @JsonProperty("json")
    JSON(MediaType.APPLICATION_JSON_TYPE),
    @JsonProperty("csv")
    CSV(new MediaType("text", "csv", "utf-8")),
    @JsonProperty("xlsx")
    XLSX(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final MediaType type;

    TableFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /** By the parameter, else by the first media type of the Accept header that is one of these. */
    static TableFormat chosen(TableFormat format, List<MediaType> accepted) {
        if (format != null) {
            return format;
        }
        for (MediaType wanted : accepted) {
            for (TableFormat offered : values()) {
                if (wanted.isCompatible(offered.type)) {
                    return offered;
                }
            }
        }
        return JSON;
    }
}
