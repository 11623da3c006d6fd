package io.govatlas.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The four services and the memory each is given; the sum is what the suite promises to stay below. */
enum Service {
    COUNTRY("country-service", 96, 144, Compiling.QUICKLY),
    MODEL("model-service", 80, 144, Compiling.QUICKLY),
    COMPARISON("comparison-service", 512, 152, Compiling.WELL),
    GATEWAY("gateway", 64, 112, Compiling.QUICKLY);

    /** What the JVM's compilers are for: a start that takes little, or arithmetic that runs for long. */
    private enum Compiling {
        QUICKLY("-XX:ReservedCodeCacheSize=32m", "-XX:TieredStopAtLevel=1"),
        WELL("-XX:ReservedCodeCacheSize=96m");

        private final List<String> options;

        Compiling(String... options) {
            this.options = List.of(options);
        }
    }

    private final String module;
    private final int heapMegabytes;
    private final int classMegabytes;
    private final Compiling compiling;

    Service(String module, int heapMegabytes, int classMegabytes, Compiling compiling) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.classMegabytes = classMegabytes;
        this.compiling = compiling;
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

    /** Where its database is reached, if not where the others reach theirs. */
    String databasePortVariable() {
        return "GOVATLAS_" + name() + "_DB_PORT";
    }

    String portVariable() {
        return this == GATEWAY ? "GATEWAY_PORT" : "GOVATLAS_" + name() + "_PORT";
    }

    /** Whether it calls the other services by HTTP. */
    boolean callsOthers() {
        return this == GATEWAY || this == COMPARISON;
    }

    String heapVariable() {
        return "GOVATLAS_" + name() + "_HEAP";
    }

    /** As sized above, or as the environment says for one that is to compute more than usual. */
    private int heap(Map<String, String> environment) {
        String given = environment.getOrDefault(heapVariable(), "");
        if (given.isBlank()) {
            return heapMegabytes;
        }
        if (!given.matches("[1-9][0-9]{1,5}")) {
            throw new Failure(
                    heapVariable() + " 应为以 MB 计的整数，而不是 " + given + "。",
                    heapVariable() + " is a whole number of megabytes, not " + given + ".");
        }
        return Integer.parseInt(given);
    }

    /** Sized on purpose: the defaults take a quarter of the machine for each heap, and a compiler's memory besides. */
    List<String> javaOptions(Map<String, String> environment) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms16m",
                "-Xmx" + heap(environment) + "m",
                "-XX:MaxMetaspaceSize=" + classMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError"));
        options.addAll(compiling.options);
        return options;
    }
}
