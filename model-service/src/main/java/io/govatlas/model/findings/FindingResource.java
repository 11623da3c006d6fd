package io.govatlas.model.findings;

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

@Path("/findings")
@Tag(name = "Findings")
@Produces(MediaType.APPLICATION_JSON)
public class FindingResource {

    public static final ItemType<Finding, FindingSummary> TYPE =
            ItemType.of("findings", Finding.class, FindingSummary.class, "kind", "scope");

    private final Collection<Finding, FindingSummary> findings;

    FindingResource(Collection.Factory collections) {
        this.findings = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List findings, filtered and paged")
    public Page<FindingSummary> listFindings(
            @Valid @BeanParam FindingFilter filter,
            @Valid @BeanParam PageQuery page,
            @Valid @BeanParam ItemQuery when) {
        return findings.list(filter.filter(), page, when);
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Get one finding")
    public Published<Finding> getFinding(String slug, @Valid @BeanParam ItemQuery query) {
        return findings.get(slug, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new finding")
    public RestResponse<WorkingCopy> createFinding(@NotNull Finding finding) {
        return findings.create(finding);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a finding")
    public WorkingCopy editFinding(String slug, @RestHeader("If-Match") String ifMatch, @NotNull Finding finding) {
        return findings.edit(slug, IfMatch.of(ifMatch), finding);
    }
}
