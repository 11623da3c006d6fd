package io.govatlas.gateway.apidocs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fresh the merged document is. */
@ConfigMapping(prefix = "govatlas.api-docs")
interface ApiDocsConfig {

    /** How long a merged document is served before the services are asked again. */
    @WithDefault("10s")
    Duration cachedFor();

    /** How long a service may take for its document before it counts as unavailable. */
    @WithDefault("2s")
    Duration answerWithin();

    /** Whom to ask about this installation: those who run it, since nobody else knows it. */
    Contact contact();

    /** A name, a page and an address for mail. */
    interface Contact {
        String name();

        String url();

        String email();
    }
}
