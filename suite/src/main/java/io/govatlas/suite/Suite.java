package io.govatlas.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All processes of one run: started in the order of their needs, stopped the other way round. */
final class Suite implements AutoCloseable {
    private static final Duration PATIENCE_BEFORE_A_WORD = Duration.ofSeconds(10);
    private static final Duration STOP_PATIENCE = Duration.ofMillis(2_200);

    // the door first, so that nobody is let in any more; who follows others before them, since long polls would keep
    // them; the database last, when nobody uses it
    private static final List<List<String>> STOP_ORDER = List.of(
            List.of(Service.GATEWAY.module()),
            List.of(Service.COMPARISON.module()),
            List.of(Service.COUNTRY.module(), Service.MODEL.module()),
            List.of(PostgresServer.NAME));

    private static final Set<String> ISSUER =
            Set.of("GOVATLAS_TOKEN_KEYS", "GOVATLAS_TOKEN_ISSUER", "GOVATLAS_TOKEN_AUDIENCE");

    private final UpOptions options;
    private final Map<String, String> environment;
    private final Path root;
    private final Screen screen;
    private final Duration stopPatience;
    private final boolean training;
    private final DataFolder data;
    private final ProcessTable table;
    private final Path logs;
    private final List<KeptAlive> members = new CopyOnWriteArrayList<>();
    private boolean closed;

    Suite(UpOptions options, Map<String, String> environment, Path root, Screen screen) {
        this(options, environment, root, screen, STOP_PATIENCE, false);
    }

    static Suite training(
            UpOptions options, Map<String, String> environment, Path root, Screen screen, Duration patience) {
        return new Suite(options, environment, root, screen, patience, true);
    }

    private Suite(
            UpOptions options,
            Map<String, String> environment,
            Path root,
            Screen screen,
            Duration stopPatience,
            boolean training) {
        this.stopPatience = stopPatience;
        this.training = training;
        this.options = options;
        this.environment = environment;
        this.root = root;
        this.screen = screen;
        this.data = DataFolder.open(options.dataDir());
        this.table = new ProcessTable(data.path().resolve("processes"));
        this.logs = data.folder("logs");
    }

    /** Returns when every process is ready. */
    Wiring start() {
        Leftovers.end(table, screen);
        Ports ports = new Ports();
        Map<Service, Integer> chosen = Wiring.choosePorts(ports, options, environment);
        if (options.fresh() && data.holdsData()) {
            screen.line("删除 " + data.path() + " 中的全部数据", "Deleting all data in " + data.path());
            data.empty();
        }
        data.folder("logs");
        Secrets secrets = Secrets.load(data.path().resolve("secrets"), environment);
        ExecutorService workers = Executors.newFixedThreadPool(Service.values().length + 1);
        try {
            CompletableFuture<Map<String, String>> issuer = CompletableFuture.supplyAsync(this::issuer, workers);
            PostgresServer.Address address = database(ports, secrets);
            Wiring wiring = new Wiring(
                    chosen,
                    options.host(),
                    address,
                    secrets,
                    await(issuer),
                    detours(),
                    LedgerKey.openOrCreate(data.folder("keys")));
            startServices(wiring, workers);
            return wiring;
        } finally {
            workers.shutdownNow();
        }
    }

    /** Whose tokens are believed: another identity provider's, or those signed with our own key. */
    private Map<String, String> issuer() {
        Map<String, String> issuer = new HashMap<>(environment);
        issuer.keySet().retainAll(ISSUER);
        if (issuer.getOrDefault("GOVATLAS_TOKEN_KEYS", "").isBlank()) {
            Path folder = data.folder("keys");
            SigningKey.openOrCreate(folder);
            issuer.put("GOVATLAS_TOKEN_KEYS", "file:" + SigningKey.publicKeys(folder));
        }
        return issuer;
    }

    /** Where something stands between the processes: the addresses that lead through it. */
    private Map<String, String> detours() {
        Map<String, String> detours = new HashMap<>(environment);
        detours.keySet()
                .retainAll(Service.withDatabase().stream()
                        .flatMap(service -> Stream.of(service.urlVariable(), service.databasePortVariable()))
                        .toList());
        return detours;
    }

    private PostgresServer.Address database(Ports ports, Secrets secrets) {
        Stopwatch watch = new Stopwatch();
        String host = environment.getOrDefault("GOVATLAS_DB_HOST", "");
        String port = environment.getOrDefault("GOVATLAS_DB_PORT", "");
        PostgresServer.Address address = host.isBlank()
                ? embedded(
                        port.isBlank()
                                ? ports.free()
                                : ports.reserve(
                                        Ports.LOOPBACK,
                                        Ports.parse("GOVATLAS_DB_PORT", port),
                                        new Words("请修改 GOVATLAS_DB_PORT", "change GOVATLAS_DB_PORT")),
                        secrets)
                : existing(host, port.isBlank() ? 5432 : Ports.parse("GOVATLAS_DB_PORT", port), secrets);
        new Databases(address, secrets).check();
        String where = address.host() + ":" + address.port();
        screen.done("PostgreSQL（" + where + "）", "PostgreSQL at " + where, watch.taken());
        return address;
    }

    private PostgresServer.Address embedded(int port, Secrets secrets) {
        Path cache = root.resolve("suite/target");
        Path log = logs.resolve(PostgresServer.NAME + ".log");
        KeptAlive.rotate(log);
        PostgresServer server = new PostgresServer(
                PostgresBinaries.unpackedIn(cache), data.path(), log, port, secrets.get("GOVATLAS_DB_ADMIN_PASSWORD"));
        server.prepare();
        register(new KeptAlive(server, table, screen)).start();
        new Databases(server.address(), secrets).create(server.superuser(), true);
        return server.address();
    }

    private PostgresServer.Address existing(String host, int port, Secrets secrets) {
        PostgresServer.Address address = new PostgresServer.Address(host, port);
        String admin = environment.getOrDefault("GOVATLAS_DB_ADMIN_USER", "");
        if (!admin.isBlank()) {
            String password = environment.getOrDefault("GOVATLAS_DB_ADMIN_PASSWORD", "");
            new Databases(address, secrets).create(new Databases.Account(admin, password), false);
        }
        return address;
    }

    private void startServices(Wiring wiring, ExecutorService workers) {
        Map<String, CompletableFuture<Void>> starts = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            ServiceProcess process = ServiceProcess.of(service, root, logs, wiring, training);
            KeptAlive.rotate(process.log());
            KeptAlive alive = register(new KeptAlive(process, table, screen));
            starts.put(
                    alive.name(),
                    CompletableFuture.runAsync(() -> screen.done(alive.name(), alive.name(), alive.start()), workers));
        }
        awaitAll(starts);
    }

    /** The first that fails ends the wait for all; a long wait says what it is for. */
    private void awaitAll(Map<String, CompletableFuture<Void>> starts) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        starts.values()
                .forEach(start -> start.exceptionally(e -> {
                    failed.completeExceptionally(e);
                    return null;
                }));
        CompletableFuture<Object> settled = CompletableFuture.anyOf(
                failed, CompletableFuture.allOf(starts.values().toArray(CompletableFuture[]::new)));
        while (!Waiting.until(settled::isDone, PATIENCE_BEFORE_A_WORD)) {
            String names = starts.entrySet().stream()
                    .filter(start -> !start.getValue().isDone())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            screen.line("          … 仍在启动：" + names, "          … still starting: " + names);
        }
        await(settled);
    }

    /** Once the stop has begun, nothing starts any more. */
    private synchronized KeptAlive register(KeptAlive alive) {
        if (closed) {
            throw new Failure("已停止。", "Stopped.");
        }
        members.add(alive);
        return alive;
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
    }

    /** From now on a process that dies is started again. */
    void watch() {
        members.forEach(KeptAlive::watch);
    }

    synchronized boolean isRunning() {
        return !closed;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (List<String> round : STOP_ORDER) {
            List<CompletableFuture<Void>> stops = members.stream()
                    .filter(member -> round.contains(member.name()))
                    .map(member -> CompletableFuture.runAsync(() -> member.stop(stopPatience)))
                    .toList();
            stops.forEach(CompletableFuture::join);
        }
        table.clear();
        data.close();
    }
}
