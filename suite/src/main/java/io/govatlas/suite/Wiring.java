package io.govatlas.suite;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who listens where, and which of the environment each process may see. Detours lead a process to something that stands
 * before a service or its database.
 */
record Wiring(
        Map<Service, Integer> ports,
        String publicHost,
        PostgresServer.Address database,
        Secrets secrets,
        Map<String, String> issuer,
        Map<String, String> detours,
        Path ledgerKey) {

    static Map<Service, Integer> choosePorts(Ports ports, UpOptions options, Map<String, String> environment) {
        Map<Service, Integer> chosen = new EnumMap<>(Service.class);
        chosen.put(
                Service.GATEWAY,
                ports.reserve(
                        options.host(),
                        options.port(),
                        new Words("请用 --port 另选一个端口", "choose another one with --port")));
        for (Service service : Service.withDatabase()) {
            String name = service.portVariable();
            String given = environment.getOrDefault(name, "");
            chosen.put(
                    service,
                    given.isBlank()
                            ? ports.free()
                            : ports.reserve(
                                    Ports.LOOPBACK,
                                    Ports.parse(name, given),
                                    new Words("请修改 " + name, "change " + name)));
        }
        return chosen;
    }

    /** Passwords go to their own service alone; what only the launcher needs goes to none. */
    void configure(Service service, Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("GOVATLAS_") && name.endsWith("_PASSWORD"));
        environment.remove("GOVATLAS_DB_ADMIN_USER");
        environment.put("QUARKUS_HTTP_HOST", service == Service.GATEWAY ? publicHost : Ports.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(service)));
        environment.putAll(issuer);
        // two arenas instead of eight per core: the C library's own caches would cost more than the heap saves
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
        if (service != Service.GATEWAY) {
            environment.put("GOVATLAS_DB_HOST", database.host());
            environment.put(
                    "GOVATLAS_DB_PORT",
                    detours.getOrDefault(service.databasePortVariable(), String.valueOf(database.port())));
            environment.putIfAbsent("GOVATLAS_LEDGER_KEY", ledgerKey.toString());
            environment.put(service.rolePassword(), secrets.get(service.rolePassword()));
            environment.put(service.ownerPassword(), secrets.get(service.ownerPassword()));
        }
        if (service.callsOthers()) {
            Service.withDatabase()
                    .forEach(other -> environment.put(
                            other.urlVariable(), detours.getOrDefault(other.urlVariable(), url(other))));
        }
    }

    String url(Service service) {
        boolean anywhere = publicHost.equals("0.0.0.0") || publicHost.equals("::");
        String host = service != Service.GATEWAY || anywhere ? Ports.LOOPBACK : publicHost;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + ports.get(service);
    }
}
