package io.govatlas.comparison.indices;

import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.platform.conditional.IfMatch;
import io.govatlas.platform.paging.Page;
import io.govatlas.platform.paging.PageQuery;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
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

@Path("/indices")
@Tag(name = "Indices")
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {

    public static final ItemType<Index, IndexSummary> TYPE =
            ItemType.of("indices", Index.class, IndexSummary.class, "order");

    private final Collection<Index, IndexSummary> indices;
    private final CurrentAtlas atlas;

    IndexResource(Collection.Factory collections, CurrentAtlas atlas) {
        this.indices = collections.of(TYPE);
        this.atlas = atlas;
    }

    @GET
    @Operation(summary = "List indices, filtered and paged")
    public Page<IndexSummary> listIndices(
            @Valid @BeanParam IndexFilter filter, @Valid @BeanParam PageQuery page, @Valid @BeanParam ItemQuery when) {
        return indices.list(filter.filter(), page, when);
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Get one index with its whole definition")
    public Published<Index> getIndexDefinition(String slug, @Valid @BeanParam ItemQuery query) {
        return indices.get(slug, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new index")
    public RestResponse<WorkingCopy> createIndex(@NotNull Index index) {
        requireKnownAreas(index.scope());
        return indices.create(index);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of an index")
    public WorkingCopy editIndex(String slug, @RestHeader("If-Match") String ifMatch, @NotNull Index index) {
        requireKnownAreas(index.scope());
        return indices.edit(slug, IfMatch.of(ifMatch), index);
    }

    /** Areas belong to their owners: what is known of them is in the atlas, and not in this service's items. */
    private void requireKnownAreas(Scope scope) {
        if (scope != null) {
            Faults unknown = new Faults();
            scope.areas(atlas.get().gazetteer(), place -> "/scope" + place, unknown);
            unknown.throwIfAny(n -> ProblemException.of(ProblemType.UNKNOWN_REFERENCE, "references-unknown", n));
        }
    }
}
