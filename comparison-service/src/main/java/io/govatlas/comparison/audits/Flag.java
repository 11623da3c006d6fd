package io.govatlas.comparison.audits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.govatlas.platform.text.LocalizedText;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that speaks against an index, or that its readers have to know. */
@Schema(name = "AuditFlag", description = "Something that speaks against an index, or that its readers have to know")
public record Flag(
        Colour colour,

        @Schema(description = "What kind it is; never changes its meaning", examples = "audit.ranks-unstable")
        String code,

        LocalizedText text) {

    /** Colours are also said in words, for those who do not see them. */
    @JsonIgnore
    public LocalizedText word() {
        return Describing.TEXTS.of("colour." + colour.name());
    }

    @JsonIgnore
    public String css() {
        return colour.name().toLowerCase(Locale.ROOT);
    }

    /** How much it weighs. */
    @Schema(name = "FlagColour", description = "red: an error or something to be mended; amber: to be known")
    public enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("amber")
        AMBER
    }
}
