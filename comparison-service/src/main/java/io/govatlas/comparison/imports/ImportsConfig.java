package io.govatlas.comparison.imports;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Bounds of a table that is sent; a filter asks for them before the service has started. */
@StaticInitSafe
@ConfigMapping(prefix = "govatlas.imports")
interface ImportsConfig {

    /** Largest body, in bytes; a larger one gets 413. */
    @WithDefault("268435456")
    long maxBytes();

    /** What a compressed table may grow to, in bytes. */
    @WithDefault("1073741824")
    long maxInflatedBytes();

    /** Most rows of one table. */
    @WithDefault("10000000")
    long maxRows();

    /** Longest time a load may take. */
    @WithDefault("1h")
    Duration within();

    /** Where every process has a folder of its own, in which bodies wait for their turn. */
    @WithDefault("${java.io.tmpdir}/govatlas-imports-${user.name}")
    Path spool();
}
