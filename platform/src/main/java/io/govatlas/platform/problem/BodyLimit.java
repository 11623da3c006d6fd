package io.govatlas.platform.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops reading a body that turns out too large: one that comes in chunks does not say so before. Looks through a JSON body
 * before it is bound.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyLimit implements ReaderInterceptor {

    private final BodyLimits limits;

    @Context
    HttpServerRequest request;

    BodyLimit(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        InputStream body = new Counted(context.getInputStream(), limits.of(request.path()));
        if (isJson(context.getMediaType())) {
            byte[] whole = body.readAllBytes();
            JsonScan.check(whole);
            body = new ByteArrayInputStream(whole);
        }
        context.setInputStream(body);
        return context.proceed();
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private static final class Counted extends FilterInputStream {
        private final long limit;
        private long read;

        private Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            return count(n, n);
        }

        private int count(int result, int bytes) {
            read += result < 0 ? 0 : bytes;
            if (read > limit) {
                throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "body-too-large", limit);
            }
            return result;
        }
    }
}
