package io.govatlas.comparison.insights;

import io.govatlas.comparison.rules.Rule;
import io.govatlas.comparison.rules.RuleResource;
import io.govatlas.comparison.rules.RuleSummary;
import io.govatlas.comparison.upstream.History;
import io.govatlas.platform.publication.Collection;
import io.govatlas.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rules/{slug}/trial")
@Tag(name = "Rules")
@Produces(MediaType.APPLICATION_JSON)
class RuleTrialResource {

    private final Collection<Rule, RuleSummary> rules;
    private final History history;

    RuleTrialResource(Collection.Factory collections, History history) {
        this.rules = collections.of(RuleResource.TYPE);
        this.history = history;
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Try a rule over all subjects, and say what publishing it would change")
    public RuleTrial tryRule(String slug, Rule rule) {
        Rule tried = rules.trial(slug, rule);
        History.Moment now = history.at(null);
        return RuleTrial.of(now.atlas(), now.asOf(), tried);
    }
}
