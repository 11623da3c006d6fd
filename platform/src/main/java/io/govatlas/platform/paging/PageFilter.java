package io.govatlas.platform.paging;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;

/** Adds the {@code Link} header to a page, and selects its fields. Runs before the ETag is made of the result. */
@Provider
@Priority(Priorities.USER + 100)
class PageFilter implements ContainerResponseFilter {

    private final ObjectMapper json;

    PageFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Paged page)) {
            return;
        }
        UriBuilder self = UriBuilder.fromPath(
                        request.getUriInfo().getRequestUri().getRawPath())
                .replaceQuery(request.getUriInfo().getRequestUri().getRawQuery());
        response.getHeaders()
                .add("Link", "<" + self.clone().replaceQueryParam("cursor").build() + ">; rel=\"first\"");
        if (page.next() != null) {
            response.getHeaders()
                    .add(
                            "Link",
                            "<" + self.replaceQueryParam("cursor", page.next()).build() + ">; rel=\"next\"");
        }
        String fields = request.getUriInfo().getQueryParameters().getFirst("fields");
        if (fields != null && !fields.isBlank()) {
            response.setEntity(FieldSelection.of(page, fields, json));
        }
    }
}
