package io.govatlas.comparison.audits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.indices.BetterEnd;
import io.govatlas.comparison.indices.Index;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an index is made, on one page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How an index is made, on one page")
public record MethodCard(
        String slug,
        int revision,
        LocalizedText name,
        LocalizedText description,
        LocalizedText framework,
        LocalizedText selection,
        List<Index.Origin> origins,
        List<String> periods,

        @Schema(description = "Whether units may be ranked by it")
        boolean mayBeRanked,

        @Schema(description = "Where they may not: what the indicators' authors say")
        List<LocalizedText> rankingNotes,

        List<Row> tree,

        @Schema(description = "What happens to the figures, step by step, in words")
        List<LocalizedText> steps,

        List<CitedSource> datasets) {

    /** A node of the tree. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CardRow", description = "A node of the tree")
    public record Row(
            String code,
            LocalizedText name,
            @Schema(description = "0 at the root") int depth,
            @Schema(description = "Share within its group") double weight,
            @Schema(description = "Share in the whole") double effectiveWeight,
            @Schema(description = "Indicators only") BetterEnd direction,
            @Schema(description = "Indicators only") LocalizedText unit) {

        @JsonIgnore
        public String weightPercent() {
            return percent(weight);
        }

        @JsonIgnore
        public String effectivePercent() {
            return percent(effectiveWeight);
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.1f", 100 * share);
        }
    }

    /** Where figures come from, and on what terms. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CardSource", description = "Where figures come from, and on what terms")
    public record CitedSource(String slug, LocalizedText citation, String licence, LocalizedText terms) {}
}
