package io.govatlas.comparison.indicators;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.datasets.TimePeriod;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.publication.Content;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is measured, and what has to be known before its figures are compared. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that is measured, and what has to be known before its figures are compared")
public record Indicator(
        @Schema(examples = "EGDI") @NotNull @Pattern(regexp = Slug.FORMAT) @Size(max = 80)
        String code,

        @NotNull @Valid LocalizedText name,

        @Schema(description = "What it measures, and how") @NotNull @Valid
        LocalizedText description,

        @NotNull @Valid LocalizedText unit,
        @NotNull Direction direction,

        @Schema(description = "Dimension of comparison it speaks to")
        Dimension dimension,

        @Schema(description = "Slugs of the datasets that give it") @NotEmpty @Size(max = 100)
        List<@NotNull @Pattern(regexp = Slug.FORMAT) String> datasets,

        @Schema(description = "Codes of the indicators it is made of") @Size(max = 100)
        List<@NotNull @Pattern(regexp = Slug.FORMAT) String> components,

        @Schema(description = "Bounds of the scale, where it has them") @Valid
        Range range,

        @Schema(description = "Decimals its publisher prints") @Min(0) @Max(12)
        Integer decimals,

        @Schema(description = "Whether areas may be ranked by it") @NotNull
        Boolean mayBeRanked,

        @Schema(description = "Where it may not be ranked: why") @Valid
        LocalizedText rankingNote,

        @Schema(description = "How it was measured when, oldest first; figures of two editions compare with care")
        @Size(max = 50)
        List<@NotNull @Valid MethodEdition> methodEditions,

        @Schema(description = "Where figures before and after do not compare") @Size(max = 200)
        List<@NotNull @Valid SeriesBreak> seriesBreaks)
        implements Content {

    public Indicator {
        components = components == null ? List.of() : components;
        methodEditions = methodEditions == null ? List.of() : methodEditions;
        seriesBreaks = seriesBreaks == null ? List.of() : seriesBreaks;
    }

    /** Bounds of a scale; either end may be open. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IndicatorRange", description = "Bounds of a scale; either end may be open")
    public record Range(Double min, Double max) {}

    /** A span of periods in which the indicator was measured in one way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A span of periods in which the indicator was measured in one way")
    public record MethodEdition(
            @Schema(examples = "2008") @NotNull @Pattern(regexp = TimePeriod.FORMAT)
            String from,

            @Schema(description = "Last period; absent while it goes on", examples = "2010")
            @Pattern(regexp = TimePeriod.FORMAT)
            String to,

            @NotNull @Valid LocalizedText name,

            @Schema(description = "What is different from the edition before") @NotNull @Valid
            LocalizedText change) {

        public boolean covers(String period) {
            return TimePeriod.within(period, from, to);
        }
    }

    /** A period from which on figures do not compare with those before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A period from which on figures do not compare with those before")
    public record SeriesBreak(
            @Schema(description = "Code of the area; absent where it is so everywhere", examples = "CHN")
            @Size(max = 20)
            String area,

            @Schema(description = "First period after the break") @NotNull @Pattern(regexp = TimePeriod.FORMAT)
            String period,

            @NotNull @Valid LocalizedText note) {}

    @Override
    public String slug() {
        return code;
    }

    @Override
    public IndicatorSummary listed() {
        return new IndicatorSummary(code, name, unit, direction, dimension, mayBeRanked, components, datasets);
    }

    /** The edition in which a period was measured; empty where editions are not told apart. */
    public Optional<MethodEdition> edition(String period) {
        return methodEditions.stream().filter(edition -> edition.covers(period)).findFirst();
    }

    @Override
    public void check(Faults faults) {
        if (!mayBeRanked && rankingNote == null) {
            faults.at("/rankingNote", "ranking-note-missing");
        }
        if (range != null && range.min != null && range.max != null && range.min >= range.max) {
            faults.at("/range", "range-order", range.min, range.max);
        }
        for (int i = 0; i < methodEditions.size(); i++) {
            MethodEdition edition = methodEditions.get(i);
            if (edition.to != null && TimePeriod.compare(edition.to, edition.from) < 0) {
                faults.at("/methodEditions/" + i, "period-order", edition.from, edition.to);
            }
            if (i > 0 && !follows(edition, methodEditions.get(i - 1))) {
                faults.at("/methodEditions/" + i + "/from", "edition-order", edition.from);
            }
        }
    }

    private static boolean follows(MethodEdition edition, MethodEdition before) {
        return before.to != null && TimePeriod.compare(edition.from, before.to) > 0;
    }

    @Override
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < datasets.size(); i++) {
            references.add(new Reference("datasets", datasets.get(i), "/datasets/" + i));
        }
        for (int i = 0; i < components.size(); i++) {
            references.add(new Reference("indicators", components.get(i), "/components/" + i));
        }
        return references;
    }
}
