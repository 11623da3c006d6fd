package io.govatlas.platform.sources;

import io.govatlas.platform.conditional.IfMatch;
import io.govatlas.platform.paging.Page;
import io.govatlas.platform.paging.PageQuery;
import io.govatlas.platform.publication.Collection;
import io.govatlas.platform.publication.ItemQuery;
import io.govatlas.platform.publication.ItemType;
import io.govatlas.platform.publication.Published;
import io.govatlas.platform.publication.WorkingCopy;
import io.govatlas.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/sources")
@Tag(name = "Sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

    public static final ItemType<Source, SourceSummary> TYPE =
            ItemType.of("sources", Source.class, SourceSummary.class, "date");

    private final Collection<Source, SourceSummary> sources;

    SourceResource(Collection.Factory collections) {
        this.sources = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List sources, filtered and paged")
    public Page<SourceSummary> listSources(
            @Valid @BeanParam SourceFilter filter, @Valid @BeanParam PageQuery page, @Valid @BeanParam ItemQuery when) {
        return sources.list(filter.filter(), page, when);
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Get one source")
    public Published<Source> getSource(String slug, @Valid @BeanParam ItemQuery query) {
        return sources.get(slug, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new source")
    public RestResponse<WorkingCopy> createSource(@NotNull Source source) {
        return sources.create(source);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a source")
    public WorkingCopy editSource(String slug, @RestHeader("If-Match") String ifMatch, @NotNull Source source) {
        return sources.edit(slug, IfMatch.of(ifMatch), source);
    }
}
