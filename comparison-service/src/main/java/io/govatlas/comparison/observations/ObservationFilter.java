package io.govatlas.comparison.observations;

import io.govatlas.comparison.datasets.TimePeriod;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which observations; lists may be given by repeating the parameter or with commas. */
record ObservationFilter(
        @Parameter(description = "Codes of indicators; repeated, or separated by commas") @RestQuery @Size(max = 200)
        List<@Size(max = 4000) String> indicator,

        @Parameter(description = "Codes of areas; repeated, or separated by commas") @RestQuery @Size(max = 500)
        List<@Size(max = 4000) String> area,

        @Parameter(description = "Codes of groups of areas, besides the areas named") @RestQuery @Size(max = 50)
        List<@Size(max = 4000) String> group,

        @Parameter(description = "Slugs of datasets") @RestQuery @Size(max = 100)
        List<@Size(max = 4000) String> dataset,

        @Parameter(description = "Years, quarters or months: 2024, 2024-Q1, 2024-06") @RestQuery @Size(max = 400)
        List<@Size(max = 4000) String> period,

        @Parameter(description = "First year, quarter or month") @RestQuery @Pattern(regexp = TimePeriod.FORMAT)
        String from,

        @Parameter(description = "Last year, quarter or month") @RestQuery @Pattern(regexp = TimePeriod.FORMAT)
        String to,

        @Parameter(description = "Only values of this kind") @RestQuery
        ObservationStatus status,

        @Parameter(
                description = "All values side by side, or the best of each: the preferred one, else the single normal"
                        + " one. Values that contradict each other are shown in both cases, never averaged")
        @RestQuery
        @DefaultValue("all")
        ValueChoice values,

        @Parameter(
                description = "As it was then: a position such as a17 or c120-m45-a17, or an instant; now where absent")
        @RestQuery
        @Size(max = 60)
        String asOf) {}
