package io.govatlas.comparison.datasets;

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

@Path("/datasets")
@Tag(name = "Datasets")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetResource {

    public static final ItemType<Dataset, DatasetSummary> TYPE =
            ItemType.of("datasets", Dataset.class, DatasetSummary.class, "published");

    private final Collection<Dataset, DatasetSummary> datasets;

    DatasetResource(Collection.Factory collections) {
        this.datasets = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List datasets, filtered and paged")
    public Page<DatasetSummary> listDatasets(
            @Valid @BeanParam DatasetFilter filter,
            @Valid @BeanParam PageQuery page,
            @Valid @BeanParam ItemQuery when) {
        return datasets.list(filter.filter(), page, when);
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Get one dataset with its citation and terms")
    public Published<Dataset> getDataset(String slug, @Valid @BeanParam ItemQuery query) {
        return datasets.get(slug, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new dataset")
    public RestResponse<WorkingCopy> createDataset(@NotNull Dataset dataset) {
        return datasets.create(dataset);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a dataset")
    public WorkingCopy editDataset(String slug, @RestHeader("If-Match") String ifMatch, @NotNull Dataset dataset) {
        return datasets.edit(slug, IfMatch.of(ifMatch), dataset);
    }
}
