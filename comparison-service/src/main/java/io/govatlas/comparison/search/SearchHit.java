package io.govatlas.comparison.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item that was found. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "An item that was found")
public record SearchHit(
        @Schema(examples = "case") String kind,
        String slug,

        @Schema(description = "Its address in the suite", examples = "/api/v1/international/cases/est-x-road")
        String path,

        int revision,
        LocalizedText name,

        @Schema(description = "Its name in the language of the answer, with what was found in it")
        Passage heading,

        @Schema(description = "Where the answer stands: three passages at most, the best first")
        List<Passage> passages,

        @Schema(description = "Countries it is about, by ISO 3166 alpha-3")
        SortedSet<String> countries,

        @Schema(description = "Provinces it is about, by GB/T 2260")
        SortedSet<String> provinces,

        SortedSet<String> dimensions) {}
