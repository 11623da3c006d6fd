package io.govatlas.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** How much of a list whose order is fixed, and from where. */
public record Stretch(
        @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
        @RestQuery @Size(max = 2000) String cursor) {}
