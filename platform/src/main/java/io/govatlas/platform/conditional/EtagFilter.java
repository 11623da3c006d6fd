package io.govatlas.platform.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.json.Digest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Gives every good answer an ETag and turns a repeated GET into 304: the item's version where there is one, a digest
 * of the body elsewhere.
 */
@Provider
@Priority(Priorities.USER)
class EtagFilter implements ContainerResponseFilter {

    private final ObjectMapper json;

    EtagFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() / 100 != 2 || !response.hasEntity()) {
            return;
        }
        String method = request.getMethod();
        boolean reading = method.equals("GET") || method.equals("HEAD");
        // what streams has no digest before it has gone out; it may bring an ETag of its own
        boolean whole = !(response.getEntity() instanceof StreamingOutput);
        if (response.getEntity() instanceof Versioned versioned) {
            response.getHeaders().putSingle("ETag", versioned.etag());
        } else if (reading && whole && !response.getHeaders().containsKey("ETag")) {
            byte[] body = body(response.getEntity());
            response.getHeaders().putSingle("ETag", digest(body));
            MediaType type = response.getMediaType();
            response.setEntity(body, null, type == null ? MediaType.APPLICATION_JSON_TYPE : type);
        }
        if (!reading) {
            return;
        }
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", "no-cache");
        }
        String known = request.getHeaderString("If-None-Match");
        String etag = (String) response.getHeaders().getFirst("ETag");
        if (known != null && etag != null && matches(known, etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private byte[] body(Object entity) {
        try {
            return entity instanceof byte[] bytes ? bytes : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Weak comparison, as RFC 9110 asks for If-None-Match. */
    private static boolean matches(String header, String etag) {
        return header.trim().equals("*")
                || Arrays.stream(header.split(","))
                        .map(tag -> tag.trim().replaceFirst("^W/", ""))
                        .anyMatch(etag::equals);
    }

    private static String digest(byte[] body) {
        return "\"" + Digest.name(body) + "\"";
    }
}
