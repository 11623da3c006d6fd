package io.govatlas.comparison.runs;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Takes room for a large run before it is read, and gives it back when the last byte is answered. */
@Provider
@InRoom
@ConstrainedTo(RuntimeType.SERVER)
public class RoomFilter implements ContainerRequestFilter {

    /** Below this many bytes it is not worth counting. */
    private static final long LARGE = 1 << 20;

    private final Runs runs;
    private final Room room;
    private final CurrentVertxRequest request;

    RoomFilter(Runs runs, Room room, CurrentVertxRequest request) {
        this.runs = runs;
        this.room = room;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        long bytes = runs.bytes(context.getUriInfo().getPathParameters().getFirst("id"));
        if (bytes > LARGE) {
            Runnable back = room.enter(bytes);
            request.getCurrent().addEndHandler(ended -> back.run());
        }
    }
}
