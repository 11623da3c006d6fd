package io.govatlas.comparison.dimensions;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** There is no drafting of a new one: statements can be made on the dimensions the suite knows, and all have a rubric. */
@Path("/dimensions")
@Tag(name = "Dimensions")
@Produces(MediaType.APPLICATION_JSON)
public class DimensionResource {

    public static final ItemType<DimensionDefinition, DimensionSummary> TYPE =
            ItemType.of("dimensions", DimensionDefinition.class, DimensionSummary.class, "order");

    private final Collection<DimensionDefinition, DimensionSummary> dimensions;

    DimensionResource(Collection.Factory collections) {
        this.dimensions = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List dimensions, filtered and paged")
    public Page<DimensionSummary> listDimensions(
            @Valid @BeanParam DimensionFilter filter,
            @Valid @BeanParam PageQuery page,
            @Valid @BeanParam ItemQuery when) {
        return dimensions.list(filter.filter(), page, when);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Get one dimension")
    public Published<DimensionDefinition> getDimension(String code, @Valid @BeanParam ItemQuery query) {
        return dimensions.get(code, query);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a dimension")
    public WorkingCopy editDimension(
            String code, @RestHeader("If-Match") String ifMatch, @NotNull DimensionDefinition dimension) {
        return dimensions.edit(code, IfMatch.of(ifMatch), dimension);
    }
}
