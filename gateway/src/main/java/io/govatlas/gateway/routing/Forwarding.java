package io.govatlas.gateway.routing;

import io.govatlas.gateway.edge.EdgeConfig;
import io.govatlas.gateway.edge.Traffic;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hands every path that belongs to a service to that service. */
@ApplicationScoped
class Forwarding {

    private final Vertx vertx;
    private final RouteTable table;
    private final RoutingConfig config;
    private final EdgeConfig limits;
    private final ServiceClient services;
    private final Traffic traffic;

    Forwarding(
            Vertx vertx,
            RouteTable table,
            RoutingConfig config,
            EdgeConfig limits,
            ServiceClient services,
            Traffic traffic) {
        this.vertx = vertx;
        this.table = table;
        this.config = config;
        this.limits = limits;
        this.services = services;
        this.traffic = traffic;
    }

    void routes(@Observes Router router) {
        for (Route route : table.routes()) {
            Circuit circuit = new Circuit(vertx, services, route, config.doubtAfter(), config.aliveWithin());
            Upstream upstream = new Upstream(vertx, route, config, limits, circuit, traffic);
            router.route(route.prefix() + "*").handler(context -> {
                // The raw path, so that the gateway and the service read the same one.
                if (route.owns(context.request().path())) {
                    upstream.forward(context.request());
                } else {
                    context.next();
                }
            });
        }
    }
}
