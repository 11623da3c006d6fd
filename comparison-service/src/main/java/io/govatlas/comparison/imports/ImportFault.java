package io.govatlas.comparison.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One wrong place in a table. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One wrong place in a table")
public record ImportFault(
        @Schema(description = "Row as a spreadsheet numbers it: the header is 1")
        long row,

        @Schema(description = "Column as the header names it; absent where the row as a whole is wrong")
        String column,

        @Schema(description = "What kind of fault it is; never changes meaning", examples = "value-not-a-number")
        String reason,

        @Schema(description = "What is wrong and what would be right")
        LocalizedText message) {}
