package io.govatlas.platform.publication;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which working copies to list. */
record EditorialFilter(
        @Parameter(description = "Only those of this collection") @RestQuery
        String collection,

        @Parameter(description = "draft or in-review") @RestQuery
        State state,

        @Parameter(description = "Only those written by this person") @RestQuery
        String author) {}
