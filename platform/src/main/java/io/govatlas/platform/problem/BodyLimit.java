package io.govatlas.platform.problem;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body that turns out too large: one that comes in chunks does not say so before. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Counted(context.getInputStream()));
        return context.proceed();
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        private Counted(InputStream in) {
            super(in);
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
            if (read > ProblemMappers.MAX_BODY) {
                throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "body-too-large", ProblemMappers.MAX_BODY);
            }
            return result;
        }
    }
}
