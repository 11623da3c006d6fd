package io.govatlas.country.countries;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A country, or a union of countries, that digital government is looked at in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A country, or a union of countries, that digital government is looked at in")
public record Country(
        @Schema(description = "ISO 3166-1 alpha-3; EUU for the European Union", examples = "DNK")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}")
        String code,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "DK") @NotNull @Pattern(regexp = "[A-Z]{2}")
        String alpha2,

        @Schema(description = "M49 code of the United Nations", examples = "208") @Pattern(regexp = "[0-9]{3}")
        String m49,

        @NotNull @Valid LocalizedText name,
        @NotNull WorldRegion region,

        @Schema(description = "Sub-region of the UN geoscheme", examples = "northern-europe")
        @Pattern(regexp = "[a-z]+(-[a-z]+)*")
        @Size(max = 60)
        String subregion,

        @Schema(description = "Region of the World Bank") @Pattern(regexp = "[a-z]+(-[a-z]+)*") @Size(max = 80)
        String worldBankRegion,

        IncomeGroup incomeGroup,

        @Schema(description = "Member of the United Nations") @NotNull
        Boolean unMember)
        implements Content {

    @Override
    public String slug() {
        return code;
    }

    @Override
    public CountrySummary listed() {
        return new CountrySummary(code, alpha2, name, region, subregion, incomeGroup, unMember);
    }
}
