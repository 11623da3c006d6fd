package io.govatlas.comparison.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.comparison.atlas.AsOf;
import io.govatlas.platform.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, the best first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What was found, the best first")
public record SearchAnswer(
        List<SearchHit> items,

        @Schema(description = "How many items were found, exactly")
        long total,

        @Schema(description = "Cursor of the next page; absent on the last one. The Link header has its address")
        String next,

        @Schema(description = "How all that was found spreads over the filters")
        List<Facet> facets,

        @Schema(description = "What was searched for instead, where q had words that occur nowhere")
        String corrected,

        @Schema(description = "Where nothing was found: what may have been meant")
        List<String> suggestions,

        AsOf asOf)
        implements Paged {}
