package io.govatlas.country.countries;

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

@Path("/countries")
@Tag(name = "Countries")
@Produces(MediaType.APPLICATION_JSON)
public class CountryResource {

    public static final ItemType<Country, CountrySummary> TYPE =
            ItemType.of("countries", Country.class, CountrySummary.class);

    private final Collection<Country, CountrySummary> countries;

    CountryResource(Collection.Factory collections) {
        this.countries = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List countries, filtered and paged")
    public Page<CountrySummary> listCountries(
            @Valid @BeanParam CountryFilter filter,
            @Valid @BeanParam PageQuery page,
            @Valid @BeanParam ItemQuery when) {
        return countries.list(filter.filter(), page, when);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Get one country")
    public Published<Country> getCountry(String code, @Valid @BeanParam ItemQuery query) {
        return countries.get(code, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new country")
    public RestResponse<WorkingCopy> createCountry(@NotNull Country country) {
        return countries.create(country);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a country")
    public WorkingCopy editCountry(String code, @RestHeader("If-Match") String ifMatch, @NotNull Country country) {
        return countries.edit(code, IfMatch.of(ifMatch), country);
    }
}
