package io.govatlas.platform.audit;

import io.govatlas.platform.ledger.Origin;
import io.govatlas.platform.problem.Problem;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.problem.RequestContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes down what was tried and refused: every request without a right, and every change that was not made. What
 * succeeds is in the ledger, by the transaction that did it. Runs last; where the book cannot be written the answer is
 * 503, as it is for a change.
 */
class AuditFilter {

    private static final Logger LOG = Logger.getLogger("io.govatlas.audit");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LONGEST = 2000;

    private final Attempts attempts;
    private final CurrentIdentityAssociation identities;

    AuditFilter(Attempts attempts, CurrentIdentityAssociation identities) {
        this.attempts = attempts;
        this.identities = identities;
    }

    /** Refusals for want of a right are answered on the event loop, which must not wait for the database. */
    @ServerResponseFilter(priority = 100)
    public Uni<Void> write(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest http) {
        int status = response.getStatus();
        boolean withoutRight = status == 401 || status == 403;
        boolean change = !READING.contains(request.getMethod()) && request.getHeaderString("Authorization") != null;
        // a database that is away can neither keep the change nor write down that it did not
        if (!(withoutRight || change && status >= 400) || status == 503) {
            return Uni.createFrom().voidItem();
        }
        Origin origin = Origin.of(http);
        String path = path(request);
        String problem = response.getEntity() instanceof Problem entity ? entity.type() : "";
        return actor(status)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(actor ->
                        attempts.append(actor.orElse(null), origin, request.getMethod(), path, status, problem))
                .onFailure()
                .invoke(e -> {
                    LOG.warnf("attempt not written down, trace %s: %s", origin.trace(), e.getMessage());
                    refuse(response, http);
                })
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Whoever sent a good token; nobody where it was missing or not good. */
    private Uni<Optional<String>> actor(int status) {
        if (status == 401) {
            return Uni.createFrom().item(Optional.empty());
        }
        return identities
                .getDeferredIdentity()
                .map(identity -> identity.isAnonymous()
                        ? Optional.<String>empty()
                        : Optional.of(identity.getPrincipal().getName()))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Optional.empty());
    }

    private static void refuse(ContainerResponseContext response, HttpServerRequest http) {
        RequestContext context = RequestContext.of(http);
        ProblemException unavailable = ProblemException.of(ProblemType.UNAVAILABLE, "database-unavailable");
        response.setStatus(unavailable.type().status());
        response.getHeaders().putSingle("Retry-After", "2");
        response.setEntity(
                Problem.of(unavailable, context.language(), context.instance(), context.traceId()),
                null,
                MediaType.valueOf(Problem.MEDIA_TYPE));
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }
}
