package io.govatlas.comparison.upstream;

import io.govatlas.platform.ledger.CloudEvent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** An owner's feed of published changes. */
@Path("/changes")
interface FeedClient {

    @GET
    @Produces("application/cloudevents-batch+json")
    List<CloudEvent> changes(@RestQuery long after, @RestQuery int limit, @RestQuery int wait);
}
