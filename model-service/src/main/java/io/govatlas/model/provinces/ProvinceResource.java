package io.govatlas.model.provinces;

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

@Path("/provinces")
@Tag(name = "Provinces")
@Produces(MediaType.APPLICATION_JSON)
public class ProvinceResource {

    public static final ItemType<Province, ProvinceSummary> TYPE =
            ItemType.of("provinces", Province.class, ProvinceSummary.class, "region");

    private final Collection<Province, ProvinceSummary> provinces;

    ProvinceResource(Collection.Factory collections) {
        this.provinces = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List provinces, filtered and paged")
    public Page<ProvinceSummary> listProvinces(
            @Valid @BeanParam ProvinceFilter filter,
            @Valid @BeanParam PageQuery page,
            @Valid @BeanParam ItemQuery when) {
        return provinces.list(filter.filter(), page, when);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Get one province")
    public Published<Province> getProvince(String code, @Valid @BeanParam ItemQuery query) {
        return provinces.get(code, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new province")
    public RestResponse<WorkingCopy> createProvince(@NotNull Province province) {
        return provinces.create(province);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a province")
    public WorkingCopy editProvince(String code, @RestHeader("If-Match") String ifMatch, @NotNull Province province) {
        return provinces.edit(code, IfMatch.of(ifMatch), province);
    }
}
