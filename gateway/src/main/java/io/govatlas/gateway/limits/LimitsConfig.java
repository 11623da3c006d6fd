package io.govatlas.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Budgets per client. Each refills evenly over the window; a client that was quiet may spend it at once. */
@ConfigMapping(prefix = "govatlas.limits")
interface LimitsConfig {

    /** How long it takes an empty budget to be full again. */
    @WithDefault("60s")
    Duration window();

    /** GET and HEAD within the window. */
    @WithDefault("60000")
    long reading();

    /** Requests that compute, within the window. */
    @WithDefault("20000")
    long computing();

    /** Changes within the window. */
    @WithDefault("30000")
    long writing();

    /** Which requests compute, as {@code METHOD path}: they change nothing that is published, but cost more than a look-up. */
    @WithDefault("POST /api/v1/analysis/(?:comparisons|insights|search|runs)(?:/.*)?"
            + "|POST /api/v1/analysis/.+/(?:runs|trial|simulations|optimizations)"
            + "|GET /api/v1/analysis/search")
    Pattern computations();

    /** Clients whose budgets are remembered; the ones not heard of for longest are forgotten first. */
    @WithDefault("10000")
    long clients();

    /** Addresses or networks ({@code 10.0.0.0/8}) of proxies whose {@code X-Forwarded-For} is believed; none unless given. */
    Optional<List<String>> trustedProxies();
}
