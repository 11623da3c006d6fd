package io.govatlas.gateway.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What {@code GET /api/v1/health} answers. */
record SuiteHealth(Status status, String checkedAt, List<ServiceHealth> services) {

    enum Status {
        UP,
        DEGRADED,
        DOWN
    }

    /** One service; a reason where it is not up. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceHealth(String name, String prefix, Status status, long milliseconds, String reason) {}

    static SuiteHealth of(String checkedAt, List<ServiceHealth> services) {
        long up = services.stream().filter(it -> it.status() == Status.UP).count();
        Status status = up == services.size() ? Status.UP : up == 0 ? Status.DOWN : Status.DEGRADED;
        return new SuiteHealth(status, checkedAt, services);
    }
}
