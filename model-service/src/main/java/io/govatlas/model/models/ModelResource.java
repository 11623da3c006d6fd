package io.govatlas.model.models;

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

@Path("/models")
@Tag(name = "Models")
@Produces(MediaType.APPLICATION_JSON)
public class ModelResource {

    public static final ItemType<Model, ModelSummary> TYPE =
            ItemType.of("models", Model.class, ModelSummary.class, "province");

    private final Collection<Model, ModelSummary> models;

    ModelResource(Collection.Factory collections) {
        this.models = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List models, filtered and paged")
    public Page<ModelSummary> listModels(
            @Valid @BeanParam ModelFilter filter, @Valid @BeanParam PageQuery page, @Valid @BeanParam ItemQuery when) {
        return models.list(filter.filter(), page, when);
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Get one model")
    public Published<Model> getModel(String slug, @Valid @BeanParam ItemQuery query) {
        return models.get(slug, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new model")
    public RestResponse<WorkingCopy> createModel(@NotNull Model model) {
        return models.create(model);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a model")
    public WorkingCopy editModel(String slug, @RestHeader("If-Match") String ifMatch, @NotNull Model model) {
        return models.edit(slug, IfMatch.of(ifMatch), model);
    }
}
