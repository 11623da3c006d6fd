package io.govatlas.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** All routes, in the order of their prefixes. */
@ApplicationScoped
public class RouteTable {

    private final List<Route> routes;

    RouteTable(RoutingConfig config) {
        this.routes = config.services().entrySet().stream()
                .map(entry -> new Route(
                        entry.getKey(),
                        entry.getValue().prefix(),
                        entry.getValue().url()))
                .sorted(Comparator.comparing(Route::prefix))
                .toList();
    }

    public List<Route> routes() {
        return routes;
    }
}
