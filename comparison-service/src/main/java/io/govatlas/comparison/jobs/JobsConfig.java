package io.govatlas.comparison.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much work is done at once, and how it is watched. */
@ConfigMapping(prefix = "govatlas.jobs")
interface JobsConfig {

    /** Jobs that are worked on at the same time. */
    @WithDefault("2")
    int workers();

    /** Jobs that wait for their turn; what is beyond gets 503. */
    @WithDefault("32")
    int queue();

    /** How often progress is written, and a request to cancel noticed that came in elsewhere. */
    @WithDefault("500ms")
    Duration writeEvery();

    /** How often an instance says that its jobs are alive. */
    @WithDefault("5s")
    Duration heartbeat();

    /** After which silence a job of another instance counts as interrupted. */
    @WithDefault("30s")
    Duration silence();

    /** Names this instance among others on the same database, also after a restart. */
    @WithDefault("${HOSTNAME:localhost}:${quarkus.http.port}")
    String instance();
}
