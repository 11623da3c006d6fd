package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The embedded PostgreSQL: reachable on the loopback address only, by password only, and durable. */
final class PostgresServer implements Member {
    static final String NAME = "postgresql";
    static final String FOLDER = "postgres";
    static final String SUPERUSER = "postgres";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            // what was acknowledged is there after any crash
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            // no socket file: every way in asks for a password
            Map.entry("listen_addresses", Ports.LOOPBACK),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            // one small machine, three services
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "32MB"),
            Map.entry("max_wal_size", "256MB"),
            // old segments are removed, not kept for later: a backup carries none of them
            Map.entry("wal_recycle", "off"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("autovacuum_max_workers", "1"),
            Map.entry("max_logical_replication_workers", "0"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            // a transaction that writes names its request's trace as its application
            Map.entry("log_line_prefix", "%m [%p] %a "),
            Map.entry("log_checkpoints", "off"),
            Map.entry("logging_collector", "off"));

    private final PostgresBinaries binaries;
    private final Path folder;
    private final Path log;
    private final Address address;
    private final String password;
    private final boolean durable;

    PostgresServer(PostgresBinaries binaries, Path dataDir, Path log, int port, String password) {
        this(binaries, dataDir, log, port, password, true);
    }

    /** @param durable false for files that need not outlive a crash */
    PostgresServer(PostgresBinaries binaries, Path dataDir, Path log, int port, String password, boolean durable) {
        this.binaries = binaries;
        this.folder = dataDir.resolve(FOLDER);
        this.log = log;
        this.address = new Address(Ports.LOOPBACK, port);
        this.password = password;
        this.durable = durable;
    }

    Address address() {
        return address;
    }

    Databases.Account superuser() {
        return new Databases.Account(SUPERUSER, password);
    }

    /** Makes the files on first use and settles what an earlier server has left. */
    void prepare() {
        try {
            Path version = folder.resolve("PG_VERSION");
            if (!Files.exists(version)) {
                initialise();
            }
            String major = Files.readString(version).strip();
            if (!major.equals(String.valueOf(binaries.majorVersion()))) {
                throw new Failure(
                        folder + " 由 PostgreSQL " + major + " 建立，本版本为 " + binaries.version() + "；请先迁移数据，或另选数据目录。",
                        folder + " was made by PostgreSQL " + major + " and this is " + binaries.version()
                                + "; migrate the data first or choose another data folder.");
            }
            PostmasterFile.removeStale(folder);
            Files.writeString(folder.resolve("pg_hba.conf"), accessRules());
        } catch (IOException e) {
            throw DataFolder.unwritable(folder, e);
        }
    }

    /** What was copied here is on the disk, and not only on its way there. */
    void sync() {
        run(List.of(binaries.program("initdb"), "--sync-only", "--pgdata=" + folder));
    }

    /** In a folder beside, renamed when complete: a first start that is cut short leaves nothing half-made. */
    private void initialise() throws IOException {
        Path draft = folder.resolveSibling(FOLDER + ".new");
        Path passwordFile = folder.resolveSibling("superuser.password");
        DataFolder.delete(draft);
        DataFolder.writePrivately(passwordFile, password + "\n");
        try {
            run(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // built into the server, so that an upgrade of the system's library cannot spoil an index
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    // without it pg_trgm takes Chinese characters for punctuation
                    "--lc-ctype=C.UTF-8",
                    "--set=shared_buffers=32MB",
                    "--set=max_connections=60",
                    "--no-instructions"));
            Files.move(draft, folder);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private void run(List<String> program) {
        List<String> command = new ArrayList<>(Commands.notRoot());
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        configure(builder.environment());
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            int exit = process.waitFor();
            if (exit != 0) {
                throw new Failure(
                        "PostgreSQL 的数据文件未能建立（退出码 " + exit + "）。日志：" + log + "，最后几行：" + LogTail.of(log),
                        "PostgreSQL could not make its files (exit code " + exit + "). Its log is " + log
                                + "; the last lines:" + LogTail.of(log));
            }
        } catch (IOException e) {
            throw DataFolder.unwritable(folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("已停止。", "Stopped.");
        }
    }

    /** Each role may enter its own database, and nobody enters without a password. */
    private static String accessRules() {
        StringBuilder rules = new StringBuilder("# written anew at every start\n");
        for (Service service : Service.withDatabase()) {
            rules.append("host ")
                    .append(service.database())
                    .append(' ')
                    .append(service.owner())
                    .append(',')
                    .append(service.role())
                    .append(" 127.0.0.1/32 scram-sha-256\n");
        }
        return rules.append("host all ")
                .append(SUPERUSER)
                .append(" 127.0.0.1/32 scram-sha-256\n")
                .toString();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(Commands.notRoot());
        command.addAll(List.of(binaries.program("postgres"), "-D", folder.toString(), "-p", "" + address.port()));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        if (!durable) {
            command.addAll(List.of("-c", "fsync=off"));
        }
        return command;
    }

    @Override
    public void configure(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("GOVATLAS_") || name.startsWith("PG"));
        environment.put("LC_ALL", "C.UTF-8");
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public boolean isReady() {
        return Databases.answers(address, superuser());
    }

    @Override
    public void askToStop(Process process) {
        Signals.interrupt(process.pid());
    }

    /** Where a PostgreSQL listens. */
    record Address(String host, int port) {
        String url(String database) {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }
    }
}
