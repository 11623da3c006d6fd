package io.govatlas.country.countries;

import io.govatlas.platform.text.LocalizedText;

/** A country in a list. */
public record CountrySummary(
        String code,
        String alpha2,
        LocalizedText name,
        WorldRegion region,
        String subregion,
        IncomeGroup incomeGroup,
        Boolean unMember) {}
