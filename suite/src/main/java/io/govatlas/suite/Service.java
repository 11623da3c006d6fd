package io.govatlas.suite;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The four services and the memory each is given; the sum is what the suite promises to stay below. */
enum Service {
    COUNTRY("country-service", 96, 144),
    MODEL("model-service", 80, 144),
    COMPARISON("comparison-service", 144, 152),
    GATEWAY("gateway", 64, 112);

    private final String module;
    private final int heapMegabytes;
    private final int classMegabytes;

    Service(String module, int heapMegabytes, int classMegabytes) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.classMegabytes = classMegabytes;
    }

    static List<Service> withDatabase() {
        return Stream.of(values()).filter(service -> service != GATEWAY).toList();
    }

    String module() {
        return module;
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    String owner() {
        return database() + "_owner";
    }

    String role() {
        return database() + "_service";
    }

    String ownerPassword() {
        return "GOVATLAS_" + name() + "_OWNER_PASSWORD";
    }

    String rolePassword() {
        return "GOVATLAS_" + name() + "_PASSWORD";
    }

    String urlVariable() {
        return "GOVATLAS_" + name() + "_URL";
    }

    String portVariable() {
        return this == GATEWAY ? "GATEWAY_PORT" : "GOVATLAS_" + name() + "_PORT";
    }

    /** Whether it calls the other services by HTTP. */
    boolean callsOthers() {
        return this == GATEWAY || this == COMPARISON;
    }

    /** Sized on purpose: the defaults take a quarter of the machine for each heap, and a compiler's memory besides. */
    List<String> javaOptions() {
        return List.of(
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxMetaspaceSize=" + classMegabytes + "m",
                "-XX:ReservedCodeCacheSize=32m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError");
    }
}
