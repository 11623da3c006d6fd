package io.govatlas.comparison.insights;

import io.govatlas.comparison.rules.RuleKind;
import io.govatlas.platform.knowledge.Dimension;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** About whom, in view of whom, and which insights. */
record InsightQuery(
        @Parameter(description = "Subject by id, or by code where that is clear", example = "country:CHN")
        @RestQuery
        @NotNull
        @Size(max = 120)
        String subject,

        @Parameter(
                description = "Peers, separated by commas; the countries stated about most where absent",
                example = "USA,GBR,DNK")
        @RestQuery
        @Size(max = 1000)
        @Pattern(regexp = "[^,]+(,[^,]+){0,18}")
        String peers,

        @RestQuery RuleKind kind,
        @RestQuery Dimension dimension,

        @Parameter(description = "Whether to name the rules that conclude nothing, and why not")
        @RestQuery
        @DefaultValue("false")
        boolean notDrawn,

        @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
        @RestQuery
        @Size(max = 60)
        String asOf) {}
