package io.govatlas.platform.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that statements rest on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A document that statements rest on")
public record Source(
        @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 100)
        String slug,

        @NotNull @Valid LocalizedText title,
        @NotNull @Valid LocalizedText publisher,

        @Schema(description = "Year, month or date of publication", format = "partial-date")
        @Pattern(regexp = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
        String date,

        @Pattern(regexp = "https?://.+") @Size(max = 1000) String url,

        @Schema(description = "Language of the document, BCP 47")
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]+)*")
        String language,

        @Schema(description = "Terms of use") @Size(max = 200)
        String licence,

        @Schema(description = "Day on which it was read") @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}")
        String retrievedOn,

        @Schema(defaultValue = "active") SourceStatus status)
        implements Content {

    public Source {
        status = status == null ? SourceStatus.ACTIVE : status;
    }

    @Override
    public LocalizedText name() {
        return title;
    }

    @Override
    public boolean stands() {
        return status == SourceStatus.ACTIVE;
    }

    @Override
    public SourceSummary listed() {
        return new SourceSummary(slug, title, publisher, date, language, status);
    }
}
