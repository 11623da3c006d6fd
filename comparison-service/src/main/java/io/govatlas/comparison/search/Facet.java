package io.govatlas.comparison.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How what was found spreads over the values of one filter. */
@Schema(name = "SearchFacet", description = "How what was found spreads over the values of one filter")
public record Facet(
        @Schema(description = "The filter") Name name,

        @Schema(description = "The values that occur, the most frequent first, fifty at most")
        List<Value> values) {

    /** What can be filtered by and counted. */
    @Schema(name = "SearchFacetName")
    public enum Name {
        @JsonProperty("kind")
        KIND,
        @JsonProperty("dimension")
        DIMENSION,
        @JsonProperty("concept")
        CONCEPT,
        @JsonProperty("country")
        COUNTRY,
        @JsonProperty("province")
        PROVINCE,
        @JsonProperty("year")
        YEAR,
        @JsonProperty("standing")
        STANDING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A value and how often it occurs. */
    @Schema(name = "SearchFacetValue", description = "A value and how often it occurs")
    public record Value(
            @Schema(description = "What to filter by", examples = "case")
            String value,

            @Schema(description = "Its name, in the language of the answer")
            String label,

            @Schema(description = "How many results have it, were this facet's own filter not there")
            long count) {}
}
