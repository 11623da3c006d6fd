package io.govatlas.comparison.insights;

import io.govatlas.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that could not be applied to a subject: nothing follows from it, neither that it holds nor that it does not. */
@Schema(description = "A rule that could not be applied to a subject; neither that it holds nor that it does not")
public record RuleError(
        @Schema(description = "Slug of the rule") String rule,
        @Schema(description = "Revision of the rule") int revision,
        @Schema(description = "Id of the subject") String subject,
        LocalizedText reason) {}
