package io.govatlas.model.provinces;

import io.govatlas.platform.text.LocalizedText;

/** A province in a list. */
public record ProvinceSummary(String code, LocalizedText name, String abbreviation, ProvinceType type, Region region) {}
