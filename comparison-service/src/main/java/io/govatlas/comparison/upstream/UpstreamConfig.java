package io.govatlas.comparison.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the owners are, and how patiently they are followed. */
@ConfigMapping(prefix = "govatlas.upstream")
interface UpstreamConfig {

    URI country();

    URI model();

    /** How long the owner may hold a request open while there is nothing new. */
    @WithDefault("20s")
    Duration patience();

    /** The longest pause between two attempts to reach an owner that is down. */
    @WithDefault("5s")
    Duration longestPause();
}
