package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void heapIsAsSizedOrAsTheEnvironmentSays() {
        assertThat(Service.COMPARISON.javaOptions(Map.of())).contains("-Xmx512m");
        assertThat(Service.COMPARISON.javaOptions(Map.of("GOVATLAS_COMPARISON_HEAP", "3072")))
                .contains("-Xmx3072m");
        assertThat(Service.MODEL.javaOptions(Map.of("GOVATLAS_COMPARISON_HEAP", "3072")))
                .contains("-Xmx80m");
        assertThatThrownBy(() -> Service.COMPARISON.javaOptions(Map.of("GOVATLAS_COMPARISON_HEAP", "3g")))
                .isInstanceOf(Failure.class);
    }
}
