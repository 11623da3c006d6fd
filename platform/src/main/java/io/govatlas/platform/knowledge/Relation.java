package io.govatlas.platform.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A typed link to another item, of this service or the other. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A typed link to another item, of this service or the other")
public record Relation(
        @NotNull RelationType type,

        @Schema(description = "Collection and slug of the other item", examples = "cases/x-road")
        @NotNull
        @Pattern(regexp = "(cases|practices|models|findings)/" + Slug.FORMAT)
        String target,

        @Valid LocalizedText note) {

    public String collection() {
        return target.substring(0, target.indexOf('/'));
    }

    public String slug() {
        return target.substring(target.indexOf('/') + 1);
    }
}
