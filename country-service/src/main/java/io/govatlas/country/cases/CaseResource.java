package io.govatlas.country.cases;

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

@Path("/cases")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    public static final ItemType<Case, CaseSummary> TYPE =
            ItemType.of("cases", Case.class, CaseSummary.class, "country", "kind");

    private final Collection<Case, CaseSummary> cases;

    CaseResource(Collection.Factory collections) {
        this.cases = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List cases, filtered and paged")
    public Page<CaseSummary> listCases(
            @Valid @BeanParam CaseFilter filter, @Valid @BeanParam PageQuery page, @Valid @BeanParam ItemQuery when) {
        return cases.list(filter.filter(), page, when);
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Get one case")
    public Published<Case> getCase(String slug, @Valid @BeanParam ItemQuery query) {
        return cases.get(slug, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new case")
    public RestResponse<WorkingCopy> createCase(@NotNull Case digitalCase) {
        return cases.create(digitalCase);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a case")
    public WorkingCopy editCase(String slug, @RestHeader("If-Match") String ifMatch, @NotNull Case digitalCase) {
        return cases.edit(slug, IfMatch.of(ifMatch), digitalCase);
    }
}
