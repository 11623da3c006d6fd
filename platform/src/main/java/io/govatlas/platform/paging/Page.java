package io.govatlas.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(
        List<T> items,

        @Schema(description = "How many items the filters let through in all")
        long total,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Cursor of the next page; absent on the last one. The Link header has its address")
        String next)
        implements Paged {}
