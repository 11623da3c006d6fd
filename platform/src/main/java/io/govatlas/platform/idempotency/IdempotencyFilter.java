package io.govatlas.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.transaction.Status;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs a POST that names an Idempotency-Key in one transaction with the keeping of its answer. The same key and request
 * get the same answer again, the same key with another request a 422. Only what succeeded is kept: what was refused
 * changed nothing, and may be sent again under its key.
 *
 * <p>The first to be asked, so that the key is taken before anything else happens, and the last to see the answer.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String HEADER = "Idempotency-Key";

    /** Printable ASCII; a structured string in quotes is such a text too. */
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private static final String[] KEPT = {"Location", "ETag", "Cache-Control", "Content-Language", "Preference-Applied"
    };

    private static final String RUNNING = IdempotencyFilter.class.getName();

    private record Running(String actor, String key, String request) {}

    private final KeptAnswers answers;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    IdempotencyFilter(KeptAnswers answers, SecurityIdentity identity, ObjectMapper json) {
        this.answers = answers;
        this.identity = identity;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals("POST")) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "request-invalid", 1)
                    .parameter(HEADER, "idempotency-key-form");
        }
        String actor = identity.isAnonymous() ? "" : identity.getPrincipal().getName();
        Running running = new Running(actor, key, RequestDigest.of(request));
        QuarkusTransaction.begin();
        request.setProperty(RUNNING, running);
        if (!answers.take(actor, key, running.request)) {
            KeptAnswer kept = answers.get(actor, key);
            roll(request);
            request.abortWith(replay(kept, running.request));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Running running = (Running) request.getProperty(RUNNING);
        if (running == null) {
            return;
        }
        request.getEntityStream().close();
        if (response.getStatus() / 100 != 2) {
            roll(request);
            return;
        }
        byte[] body = body(response);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", String.valueOf(response.getMediaType()));
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        answers.keep(running.actor, running.key, new KeptAnswer(running.request, response.getStatus(), headers, body));
        request.removeProperty(RUNNING);
        QuarkusTransaction.commit();
    }

    private void roll(ContainerRequestContext request) {
        request.removeProperty(RUNNING);
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            QuarkusTransaction.rollback();
        }
    }

    private byte[] body(ContainerResponseContext response) throws IOException {
        if (!response.hasEntity()) {
            return new byte[0];
        }
        Object entity = response.getEntity();
        byte[] body = entity instanceof byte[] bytes ? bytes : json.writeValueAsBytes(entity);
        MediaType type = response.getMediaType();
        response.setEntity(body, null, type == null ? MediaType.APPLICATION_JSON_TYPE : type);
        return body;
    }

    private static Response replay(KeptAnswer kept, String request) {
        if (!kept.request().equals(request)) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "idempotency-key-reused")
                    .parameter(HEADER, "idempotency-key-reused");
        }
        Response.ResponseBuilder answer = Response.status(kept.status())
                .header("Idempotency-Replayed", "true")
                .entity(kept.body());
        kept.headers().forEach(answer::header);
        return answer.build();
    }
}
