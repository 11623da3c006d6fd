package io.govatlas.comparison.briefings;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** In which form, and in which language. */
record BriefingQuery(
        @Parameter(description = "Form of the document; as the Accept header says where absent") @RestQuery
        BriefingFormat format,

        @Parameter(description = "zh, en, or both side by side; as the Accept-Language header says where absent")
        @RestQuery
        BriefingLanguage lang) {}
