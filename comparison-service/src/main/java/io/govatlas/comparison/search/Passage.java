package io.govatlas.comparison.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of plain text with the places in it that answer the question. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SearchPassage", description = "A piece of plain text with the places in it that answer the question")
public record Passage(
        @Schema(description = "Id of the statement it is from; absent for a name or a summary", examples = "since-2001")
        String statement,

        @Schema(
                description = "Plain text, not HTML, in the language of the answer; … where something before or after"
                        + " it was left out")
        String text,

        @Schema(description = "What was found, in the order of the text; empty where it stands in the other language")
        List<Mark> marks) {

    /** From where to where: as JavaScript and Java count, in UTF-16 units. */
    @Schema(name = "SearchMark", description = "A place in a text, in UTF-16 units, as text.slice(start, end) takes it")
    public record Mark(
            int start,

            @Schema(description = "The place after the last character")
            int end) {}
}
