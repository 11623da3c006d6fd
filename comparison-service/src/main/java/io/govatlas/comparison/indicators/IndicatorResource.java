package io.govatlas.comparison.indicators;

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

@Path("/indicators")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorResource {

    public static final ItemType<Indicator, IndicatorSummary> TYPE =
            ItemType.of("indicators", Indicator.class, IndicatorSummary.class);

    private final Collection<Indicator, IndicatorSummary> indicators;

    IndicatorResource(Collection.Factory collections) {
        this.indicators = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List indicators, filtered and paged")
    public Page<IndicatorSummary> listIndicators(
            @Valid @BeanParam IndicatorFilter filter,
            @Valid @BeanParam PageQuery page,
            @Valid @BeanParam ItemQuery when) {
        return indicators.list(filter.filter(), page, when);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Get one indicator with its method and its breaks")
    public Published<Indicator> getIndicator(String code, @Valid @BeanParam ItemQuery query) {
        return indicators.get(code, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new indicator")
    public RestResponse<WorkingCopy> createIndicator(@NotNull Indicator indicator) {
        return indicators.create(indicator);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of an indicator")
    public WorkingCopy editIndicator(
            String code, @RestHeader("If-Match") String ifMatch, @NotNull Indicator indicator) {
        return indicators.edit(code, IfMatch.of(ifMatch), indicator);
    }
}
