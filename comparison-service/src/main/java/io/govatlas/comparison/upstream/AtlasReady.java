package io.govatlas.comparison.upstream;

import io.govatlas.comparison.atlas.CurrentAtlas;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before both owners have been read once: an empty atlas would answer as if nothing were known. */
@Readiness
@ApplicationScoped
class AtlasReady implements HealthCheck {

    private final CurrentAtlas atlas;

    AtlasReady(CurrentAtlas atlas) {
        this.atlas = atlas;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("atlas")
                .status(atlas.complete())
                .withData("position", atlas.get().position().toString())
                .build();
    }
}
