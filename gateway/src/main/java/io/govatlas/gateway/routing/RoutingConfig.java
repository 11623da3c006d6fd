package io.govatlas.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The services behind the gateway and how patient it is with them. */
@ConfigMapping(prefix = "govatlas.routing")
interface RoutingConfig {

    /** By name, as it appears in the health report. */
    Map<String, Service> services();

    /** For reaching a service at all. */
    @WithDefault("1s")
    Duration connectWithin();

    /** From the complete request to the first byte of the answer. */
    @WithDefault("5s")
    Duration answerWithin();

    /** Longest silence within an answer, or of a client that does not take it. */
    @WithDefault("15s")
    Duration silence();

    /** A service that answers none of the requests that wait for so long is asked whether it lives. */
    @WithDefault("500ms")
    Duration doubtAfter();

    /** How long it may take to say that it lives. */
    @WithDefault("1s")
    Duration aliveWithin();

    /** Longest {@code ?wait=} that is granted. */
    @WithDefault("60s")
    Duration longestWait();

    /** Connections to one service; what is beyond waits in a queue of the same length, then gets 503. */
    @WithDefault("64")
    int connections();

    interface Service {
        String prefix();

        URI url();

        /** For a service that computes; as for the others where absent. */
        Optional<Duration> answerWithin();
    }
}
