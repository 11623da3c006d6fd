package io.govatlas.platform.publication;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.platform.conditional.IfMatch;
import io.govatlas.platform.ledger.Happening;
import io.govatlas.platform.ledger.Ledger;
import io.govatlas.platform.paging.Page;
import io.govatlas.platform.paging.Stretch;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.security.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** The editors' desk of a service: working copies, and every step they take on their way to the reader. */
@Path("/editorial")
@Tag(name = "Editorial")
@Produces(MediaType.APPLICATION_JSON)
class EditorialResource {

    private final Catalogue catalogue;
    private final Publication publication;
    private final Desk desk;
    private final Ledger ledger;
    private final SecurityIdentity identity;

    EditorialResource(
            Catalogue catalogue, Publication publication, Desk desk, Ledger ledger, SecurityIdentity identity) {
        this.catalogue = catalogue;
        this.publication = publication;
        this.desk = desk;
        this.ledger = ledger;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.EDITOR, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "List the working copies, oldest change first")
    public Page<DeskEntry> listWorkingCopies(@Valid @BeanParam EditorialFilter filter, @Valid @BeanParam Stretch page) {
        return desk.list(filter, page);
    }

    @GET
    @Path("{collection}/{slug}")
    @RolesAllowed({Roles.EDITOR, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Get the working copy of an item and where it stands")
    public WorkingCopy getWorkingCopy(String collection, String slug) {
        return desk.get(catalogue.type(collection), slug);
    }

    @DELETE
    @Path("{collection}/{slug}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Throw the working copy away")
    public void discardWorkingCopy(String collection, String slug, @RestHeader("If-Match") String ifMatch) {
        publication.discard(catalogue.type(collection), slug, IfMatch.of(ifMatch), actor(), null);
    }

    @POST
    @Path("{collection}/{slug}/submission")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Hand the working copy to the reviewers")
    public WorkingCopy submitWorkingCopy(
            String collection, String slug, @RestHeader("If-Match") String ifMatch, @Valid Step step) {
        return publication.submit(catalogue.type(collection), slug, IfMatch.of(ifMatch), actor(), Step.reason(step));
    }

    @POST
    @Path("{collection}/{slug}/return")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(summary = "Give submitted work back to its author")
    public WorkingCopy returnWorkingCopy(
            String collection, String slug, @RestHeader("If-Match") String ifMatch, @Valid Step step) {
        return publication.giveBack(catalogue.type(collection), slug, IfMatch.of(ifMatch), actor(), Step.reason(step));
    }

    @POST
    @Path("{collection}/{slug}/publication")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(summary = "Publish what was submitted")
    public WorkingCopy publishWorkingCopy(
            String collection, String slug, @RestHeader("If-Match") String ifMatch, @Valid Step step) {
        return publication.publish(catalogue.type(collection), slug, IfMatch.of(ifMatch), actor(), Step.reason(step));
    }

    @POST
    @Path("{collection}/{slug}/withdrawal")
    @RolesAllowed(Roles.REVIEWER)
    @Operation(summary = "Take a published item out of sight")
    public WorkingCopy withdrawItem(
            String collection, String slug, @RestHeader("If-Match") String ifMatch, @Valid Step step) {
        return publication.withdraw(catalogue.type(collection), slug, IfMatch.of(ifMatch), actor(), Step.reason(step));
    }

    @POST
    @Path("{collection}/{slug}/restoration")
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Make an earlier revision, with all its languages, the working copy")
    public WorkingCopy restoreRevision(
            String collection,
            String slug,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid Restoration restoration) {
        return publication.restore(
                catalogue.type(collection),
                slug,
                restoration.revision(),
                IfMatch.of(ifMatch),
                actor(),
                restoration.reason());
    }

    @GET
    @Path("{collection}/{slug}/history")
    @RolesAllowed({Roles.EDITOR, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "List everything that happened to an item, oldest first")
    public List<Happening> getHistory(String collection, String slug) {
        return ledger.history(catalogue.type(collection).collection(), slug);
    }

    @GET
    @Path("{collection}/{slug}/revisions/{revision}")
    @RolesAllowed({Roles.EDITOR, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Operation(summary = "Get the text of one revision")
    public JsonNode getRevision(String collection, String slug, int revision) {
        return desk.revision(catalogue.type(collection), slug, revision)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "revision-unknown", slug, revision));
    }

    private String actor() {
        return identity.getPrincipal().getName();
    }
}
