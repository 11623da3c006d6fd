package io.govatlas.platform.sources;

import io.govatlas.platform.text.LocalizedText;

/** A source in a list. */
public record SourceSummary(
        String slug, LocalizedText title, LocalizedText publisher, String date, String language, SourceStatus status) {}
