package io.govatlas.comparison.areas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Areas that belong together: a region, an income group, a union. */
@Schema(description = "Areas that belong together: a region, an income group, a union")
public record AreaGroup(
        @Schema(examples = "northern-europe") String code,
        Kind kind,
        LocalizedText name,
        @Schema(description = "Codes of its areas") List<String> areas) {

    /** By what areas belong together. */
    @Schema(name = "AreaGroupKind", description = "By what areas belong together")
    public enum Kind {
        @JsonProperty("membership")
        MEMBERSHIP,
        @JsonProperty("region")
        REGION,
        @JsonProperty("subregion")
        SUBREGION,
        @JsonProperty("world-bank-region")
        WORLD_BANK_REGION,
        @JsonProperty("income-group")
        INCOME_GROUP,
        @JsonProperty("province-region")
        PROVINCE_REGION
    }
}
