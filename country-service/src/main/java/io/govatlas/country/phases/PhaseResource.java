package io.govatlas.country.phases;

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

@Path("/phases")
@Tag(name = "Phases")
@Produces(MediaType.APPLICATION_JSON)
public class PhaseResource {

    public static final ItemType<Phase, PhaseSummary> TYPE =
            ItemType.of("phases", Phase.class, PhaseSummary.class, "country", "order");

    private final Collection<Phase, PhaseSummary> phases;

    PhaseResource(Collection.Factory collections) {
        this.phases = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List phases, filtered and paged")
    public Page<PhaseSummary> listPhases(
            @Valid @BeanParam PhaseFilter filter, @Valid @BeanParam PageQuery page, @Valid @BeanParam ItemQuery when) {
        return phases.list(filter.filter(), page, when);
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Get one phase")
    public Published<Phase> getPhase(String slug, @Valid @BeanParam ItemQuery query) {
        return phases.get(slug, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new phase")
    public RestResponse<WorkingCopy> createPhase(@NotNull Phase phase) {
        return phases.create(phase);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a phase")
    public WorkingCopy editPhase(String slug, @RestHeader("If-Match") String ifMatch, @NotNull Phase phase) {
        return phases.edit(slug, IfMatch.of(ifMatch), phase);
    }
}
