package io.govatlas.comparison.concepts;

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

@Path("/concepts")
@Tag(name = "Concepts")
@Produces(MediaType.APPLICATION_JSON)
public class ConceptResource {

    public static final ItemType<Concept, ConceptSummary> TYPE =
            ItemType.of("concepts", Concept.class, ConceptSummary.class);

    private final Collection<Concept, ConceptSummary> concepts;

    ConceptResource(Collection.Factory collections) {
        this.concepts = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List concepts, filtered and paged")
    public Page<ConceptSummary> listConcepts(
            @Valid @BeanParam ConceptFilter filter,
            @Valid @BeanParam PageQuery page,
            @Valid @BeanParam ItemQuery when) {
        return concepts.list(filter.filter(), page, when);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Get one concept")
    public Published<Concept> getConcept(String code, @Valid @BeanParam ItemQuery query) {
        return concepts.get(code, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new concept")
    public RestResponse<WorkingCopy> createConcept(@NotNull Concept concept) {
        return concepts.create(concept);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a concept")
    public WorkingCopy editConcept(String code, @RestHeader("If-Match") String ifMatch, @NotNull Concept concept) {
        return concepts.edit(code, IfMatch.of(ifMatch), concept);
    }
}
