package io.govatlas.gateway.health;

import static io.govatlas.gateway.health.SuiteHealth.Status.DEGRADED;
import static io.govatlas.gateway.health.SuiteHealth.Status.DOWN;
import static io.govatlas.gateway.health.SuiteHealth.Status.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SuiteHealthTest {

    @Test
    void theWholeFollowsFromItsParts() {
        assertThat(of(UP, UP)).isEqualTo(UP);
        assertThat(of(UP, DOWN)).isEqualTo(DEGRADED);
        assertThat(of(DOWN, DOWN)).isEqualTo(DOWN);
    }

    private static SuiteHealth.Status of(SuiteHealth.Status... states) {
        return SuiteHealth.of(
                        "now",
                        Arrays.stream(states)
                                .map(state -> new SuiteHealth.ServiceHealth("x", "/x", state, 1, null))
                                .toList())
                .status();
    }
}
