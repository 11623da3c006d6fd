package io.govatlas.model.findings;

import io.govatlas.model.provinces.Region;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.text.LocalizedText;
import java.util.List;

/** A finding in a list. */
public record FindingSummary(
        String slug,
        FindingScope scope,
        Region region,
        String province,
        FindingKind kind,
        LocalizedText name,
        List<Dimension> dimensions) {}
