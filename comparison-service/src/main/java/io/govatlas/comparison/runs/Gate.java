package io.govatlas.comparison.runs;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets so many large requests for runs in at a time, from the first byte read to the last byte answered. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(Priorities.HEADER_DECORATOR)
public class Gate implements ReaderInterceptor {

    private static final long LARGE = 1 << 20;
    private static final int AT_A_TIME = 2;
    private static final long PATIENCE_SECONDS = 15;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final CurrentVertxRequest request;
    private final String path;

    Gate(CurrentVertxRequest request, @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.request = request;
        this.path = path + "/runs";
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        RoutingContext current = request.getCurrent();
        if (current.request().path().equals(path)
                && isLarge(context.getHeaders().getFirst("Content-Length"))) {
            enter();
            current.addEndHandler(ended -> places.release());
        }
        return context.proceed();
    }

    /** What comes in chunks does not say how large it is. */
    private static boolean isLarge(String length) {
        return length == null || Long.parseLong(length) > LARGE;
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.of(ProblemType.UNAVAILABLE, "jobs-full");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ProblemType.UNAVAILABLE, "jobs-full");
        }
    }
}
