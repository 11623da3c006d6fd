package io.govatlas.comparison.datasets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published table of figures: every observation names the one it comes from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A published table of figures: every observation names the one it comes from")
public record Dataset(
        @Schema(examples = "un-egov-survey-2024") @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @NotNull @Valid LocalizedText name,
        @NotNull @Valid LocalizedText publisher,

        @Schema(description = "What the table holds, and what was left as it is published") @Valid
        LocalizedText description,

        @Schema(description = "Edition, as its publisher names it") @Size(max = 100)
        String edition,

        @Schema(description = "Year, month or date of publication; absent where it is updated all the time")
        @Pattern(regexp = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
        String published,

        @Schema(description = "Its address at the publisher")
        @NotNull
        @Pattern(regexp = "https?://.+")
        @Size(max = 1000)
        String url,

        @Schema(description = "Day on which it was read") @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}")
        String retrievedOn,

        @Schema(description = "Licence in short", examples = "CC BY 4.0") @NotNull @Size(min = 1, max = 100)
        String licence,

        @Schema(description = "What the publisher asks of those who use the figures") @NotNull @Valid
        LocalizedText terms,

        @Schema(description = "How to cite it") @NotNull @Valid
        LocalizedText citation,

        @Schema(description = "Years, quarters or months it has figures of") @NotEmpty @Size(max = 400)
        List<@NotNull @Pattern(regexp = TimePeriod.FORMAT) String> periods)
        implements Content {

    @Override
    public DatasetSummary listed() {
        return new DatasetSummary(slug, name, publisher, edition, published, licence, periods);
    }
}
