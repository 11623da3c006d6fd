package io.govatlas.platform.publication;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** From when an item, or a list of them, is wanted. */
public record ItemQuery(
        @Parameter(description = "Position such as c120-m45-a17, or instant, to answer for; now where absent")
        @RestQuery
        @Size(max = 60)
        String asOf) {}
