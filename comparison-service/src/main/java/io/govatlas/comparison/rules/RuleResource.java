package io.govatlas.comparison.rules;

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

@Path("/rules")
@Tag(name = "Rules")
@Produces(MediaType.APPLICATION_JSON)
public class RuleResource {

    public static final ItemType<Rule, RuleSummary> TYPE = ItemType.of("rules", Rule.class, RuleSummary.class, "order");

    private final Collection<Rule, RuleSummary> rules;

    RuleResource(Collection.Factory collections) {
        this.rules = collections.of(TYPE);
    }

    @GET
    @Operation(summary = "List rules, filtered and paged")
    public Page<RuleSummary> listRules(
            @Valid @BeanParam RuleFilter filter, @Valid @BeanParam PageQuery page, @Valid @BeanParam ItemQuery when) {
        return rules.list(filter.filter(), page, when);
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "Get one rule")
    public Published<Rule> getRule(String slug, @Valid @BeanParam ItemQuery query) {
        return rules.get(slug, query);
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Draft a new rule")
    public RestResponse<WorkingCopy> createRule(@NotNull Rule rule) {
        return rules.create(rule);
    }

    @PUT
    @Path("{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Save a working copy of a rule")
    public WorkingCopy editRule(String slug, @RestHeader("If-Match") String ifMatch, @NotNull Rule rule) {
        return rules.edit(slug, IfMatch.of(ifMatch), rule);
    }
}
