package io.govatlas.platform.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ledger as readers see it: the feed of published changes, and the proof that nothing was altered. */
@Path("/")
@Tag(name = "Ledger")
class LedgerResource {

    private final ChangeFeed feed;
    private final EntityManager entities;

    LedgerResource(ChangeFeed feed, EntityManager entities) {
        this.feed = feed;
        this.entities = entities;
    }

    @GET
    @Path("changes")
    @Produces("application/cloudevents-batch+json")
    @Operation(summary = "Follow the published changes, as CloudEvents")
    public Uni<RestResponse<List<CloudEvent>>> listChanges(@Valid @BeanParam FeedQuery query) {
        return feed.after(query.after(), query.limit(), Duration.ofSeconds(query.waitSeconds()))
                .map(events -> RestResponse.ResponseBuilder.ok(events)
                        .header("Link", "<" + query.next(events) + ">; rel=\"next\"")
                        .build());
    }

    @GET
    @Path("ledger/verification")
    @Transactional
    @Operation(summary = "Recompute the chain of hashes and name the first broken row")
    public synchronized Verification verifyLedger() {
        Verification.Walk walk = new Verification.Walk();
        try (Stream<Entry> rows = entities.createQuery("from Entry order by seq", Entry.class)
                .setHint("org.hibernate.fetchSize", 500)
                .setHint("org.hibernate.readOnly", true)
                .getResultStream()) {
            Iterator<Entry> each = rows.iterator();
            while (each.hasNext()) {
                Entry entry = each.next();
                entities.detach(entry);
                if (!walk.visit(entry.row())) {
                    break;
                }
            }
        }
        Long latest = (Long) entities.createNativeQuery("select coalesce(max(version), 0) from item", Long.class)
                .getSingleResult();
        return walk.result(latest);
    }
}
