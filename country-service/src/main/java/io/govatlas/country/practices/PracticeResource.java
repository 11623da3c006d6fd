package io.govatlas.country.practices;

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

@Path("/practices")
@Tag(name = "Practices")
@Produces(MediaType.APPLICATION_JSON)
public class PracticeResource {

    public static final ItemType<Practice, PracticeSummary> TYPE =
            ItemType.of("practices", Practice.class, PracticeSummary.class, "dimension");

    private final Collection<Practice, PracticeSummary> practices;

    PracticeResource(Collection.Factory collections) {
        this.practices = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List practices, filtered and paged")
    public Page<PracticeSummary> listPractices(
            @Valid @BeanParam PracticeFilter filter,
            @Valid @BeanParam PageQuery page,
            @Valid @BeanParam ItemQuery when) {
        return practices.list(filter.filter(), page, when);
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Get one practice")
    public Published<Practice> getPractice(String slug, @Valid @BeanParam ItemQuery query) {
        return practices.get(slug, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new practice")
    public RestResponse<WorkingCopy> createPractice(@NotNull Practice practice) {
        return practices.create(practice);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a practice")
    public WorkingCopy editPractice(String slug, @RestHeader("If-Match") String ifMatch, @NotNull Practice practice) {
        return practices.edit(slug, IfMatch.of(ifMatch), practice);
    }
}
