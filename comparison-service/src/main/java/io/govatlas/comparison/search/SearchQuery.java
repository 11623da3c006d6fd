package io.govatlas.comparison.search;

import io.govatlas.platform.knowledge.Slug;
import io.govatlas.platform.text.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What to search for, and among what. A filter takes several values, separated by commas, of which one has to fit. */
record SearchQuery(
        @Parameter(
                description = "What to search for: words, a question, a name, a code, pinyin or initials, in Chinese or"
                        + " English; in quotation marks to the letter. Everything where absent",
                example = "数字身份")
        @RestQuery
        @Size(min = 1, max = 200)
        String q,

        @Parameter(
                description = "Language of passages and labels; that of Accept-Language where absent",
                schema = @Schema(enumeration = {"zh", "en"}))
        @RestQuery
        @Pattern(regexp = "zh|en")
        String lang,

        @Parameter(description = "Kinds of items", example = "case,practice")
        @RestQuery
        @Size(max = LIST)
        @Pattern(regexp = SLUGS)
        String kind,

        @Parameter(description = "Only those with a statement on one of these dimensions")
        @RestQuery
        @Size(max = LIST)
        @Pattern(regexp = SLUGS)
        String dimension,

        @Parameter(description = "Concepts of the vocabulary, by code")
        @RestQuery
        @Size(max = LIST)
        @Pattern(regexp = SLUGS)
        String concept,

        @Parameter(description = "Countries by ISO 3166 alpha-3; what is about a province is about CHN too")
        @RestQuery
        @Size(max = LIST)
        @Pattern(regexp = "[A-Z]{3}(,[A-Z]{3})*")
        String country,

        @Parameter(description = "Provinces by GB/T 2260")
        @RestQuery
        @Size(max = LIST)
        @Pattern(regexp = "[1-8][0-9]0000(,[1-8][0-9]0000)*")
        String province,

        @Parameter(description = "Years that something stated falls into")
        @RestQuery
        @Size(max = LIST)
        @Pattern(regexp = "[0-9]{4}(,[0-9]{4})*")
        String year,

        @Parameter(description = "How far statements can be relied on: verified, qualified, disputed, unsupported")
        @RestQuery
        @Size(max = LIST)
        @Pattern(regexp = SLUGS)
        String standing,

        @Parameter(description = "Only what falls into this year or a later one") @RestQuery @Min(0) @Max(9999)
        Integer from,

        @Parameter(description = "Only what falls into this year or an earlier one") @RestQuery @Min(0) @Max(9999)
        Integer to,

        @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
        @RestQuery
        @Size(max = 60)
        String asOf,

        @Parameter(description = "How many items at most") @RestQuery @DefaultValue("20") @Min(1) @Max(100)
        int limit,

        @Parameter(description = "The next of the page before; only together with the same q and filters")
        @RestQuery
        @Size(max = 2000)
        String cursor) {

    static final int LIST = 400;
    static final String SLUGS = Slug.FORMAT + "(," + Slug.FORMAT + ")*";

    Language language(String accepted) {
        return lang == null ? Language.of(accepted) : lang.equals("zh") ? Language.ZH : Language.EN;
    }

    String text() {
        return q == null || q.isBlank() ? null : q;
    }

    /** The values of a filter; null where it is absent. */
    String value(Facet.Name name) {
        return switch (name) {
            case KIND -> kind;
            case DIMENSION -> dimension;
            case CONCEPT -> concept;
            case COUNTRY -> country;
            case PROVINCE -> province;
            case YEAR -> year;
            case STANDING -> standing;
        };
    }
}
