package io.govatlas.gateway.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the services are asked for their state. */
@ConfigMapping(prefix = "govatlas.health")
interface HealthConfig {

    /** What takes longer counts as down. */
    @WithDefault("2s")
    Duration answerWithin();

    /** However many ask the gateway, each service is asked once in this time. */
    @WithDefault("1s")
    Duration cachedFor();
}
