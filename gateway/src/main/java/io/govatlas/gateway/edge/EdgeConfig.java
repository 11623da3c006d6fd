package io.govatlas.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Limits of the door. */
@ConfigMapping(prefix = "govatlas.edge")
public interface EdgeConfig {

    /** Longest request target, in bytes; longer ones get 414. */
    @WithDefault("8192")
    int maxUri();

    /** Largest sum of all header fields, in bytes; more gets 431. */
    @WithDefault("16384")
    int maxHeaders();

    /** Largest request body, in bytes; more gets 413. */
    @WithDefault("10485760")
    long maxBody();

    /** How long a client may take to send its body; longer gets 408. */
    @WithDefault("30s")
    Duration bodyWithin();

    /** Operations whose bodies may be larger and take longer, by any name. */
    Map<String, LargeBody> largeBodies();

    /** One operation whose body may be larger. */
    interface LargeBody {
        String path();

        long bytes();

        Duration within();
    }

    /** How long a connection may stand without a complete request head: new, half sent, or between two requests. */
    @WithDefault("20s")
    Duration headWithin();

    /** How long a connection may be silent. Longer than the longest long poll, which is silent by design. */
    @WithDefault("90s")
    Duration silence();

    /** Connections in all; one more ends the one that has been idle longest, and is closed where none is idle. */
    @WithDefault("4096")
    int connections();

    /** Connections of one client, likewise. Proxies that are trusted have no such limit. */
    @WithDefault("512")
    int connectionsPerClient();

    /** Requests under way at once; more get 503 at once, so that those under way are finished in time. */
    @WithDefault("1024")
    int requests();

    /** How long a stopping gateway waits for the requests under way. */
    @WithDefault("10s")
    Duration drain();
}
