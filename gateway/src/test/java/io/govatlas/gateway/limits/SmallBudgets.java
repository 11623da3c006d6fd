package io.govatlas.gateway.limits;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway that gives little: few requests, short patience, few connections; the test itself is its trusted proxy. */
public class SmallBudgets implements QuarkusTestProfile {

    public static final int READING = 5;
    public static final int CONNECTIONS = 4;
    public static final int HEAD_SECONDS = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "govatlas.limits.window", "600s",
                "govatlas.limits.reading", Integer.toString(READING),
                "govatlas.limits.computing", "3",
                "govatlas.limits.writing", "2",
                "govatlas.limits.trusted-proxies", "127.0.0.2/32",
                "govatlas.edge.head-within", HEAD_SECONDS + "s",
                "govatlas.edge.connections-per-client", Integer.toString(CONNECTIONS));
    }
}
