package io.govatlas.comparison.datasets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** A dataset in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatasetSummary(
        String slug,
        LocalizedText name,
        LocalizedText publisher,
        String edition,
        String published,
        String licence,
        List<String> periods) {}
