package io.govatlas.comparison.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Loads the figures that are part of the service, {@code content/observations/<dataset>.csv} or {@code .csv.gz}, the way
 * any table is loaded. A file that was loaded before is not read again, so what was loaded over it since stays.
 */
@ApplicationScoped
class ShippedTables {

    static final String AUTHOR = "content-author";

    private static final Logger LOG = Logger.getLogger(ShippedTables.class);
    private static final String FOLDER = "content/observations";

    /** The owners may not be up yet: whether they have these areas is a matter of the build's tests. */
    private static final Pattern AREA = Pattern.compile("[A-Z]{3}|[0-9]{6}");

    private final Loader loader;
    private final Spool spool;
    private final EntityManager entities;
    private final boolean enabled;

    ShippedTables(
            Loader loader,
            Spool spool,
            EntityManager entities,
            @ConfigProperty(name = "govatlas.content.load", defaultValue = "true") boolean enabled) {
        this.loader = loader;
        this.spool = spool;
        this.entities = entities;
        this.enabled = enabled;
    }

    /** After the datasets and the indicators, and before the service reads its own feed. */
    void atStart(@Observes @Priority(4000) StartupEvent start) throws IOException, URISyntaxException {
        URL folder = Thread.currentThread().getContextClassLoader().getResource(FOLDER);
        if (!enabled || folder == null) {
            return;
        }
        if (!folder.getProtocol().equals("jar")) {
            loadAll(Path.of(folder.toURI()));
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder.toURI(), Map.of())) {
            loadAll(jar.getPath(FOLDER));
        }
    }

    private void loadAll(Path folder) throws IOException {
        Map<String, String> loaded = QuarkusTransaction.requiringNew().call(this::loaded);
        long changed = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                String dataset = name.replaceFirst("\\.csv(\\.gz)?$", "");
                String digest = Table.digest(Files.newInputStream(file));
                if (!digest.equals(loaded.get(dataset))) {
                    changed += load(file, dataset, digest, name.endsWith(".gz"));
                }
            }
        }
        LOG.infof("content: %d figures new or changed", changed);
    }

    private long load(Path file, String dataset, String digest, boolean compressed) throws IOException {
        Path copy = Files.createTempFile(spool.folder(), "shipped-", null);
        try {
            try (InputStream in = Files.newInputStream(file)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Table table = new Table(copy, Table.Form.CSV, compressed);
            String id = dataset + "-" + digest.substring(0, 12);
            Loader.Result result = loader.load(
                    new Loader.Order(
                            id,
                            table,
                            dataset,
                            AUTHOR,
                            false,
                            area -> AREA.matcher(area).matches()),
                    (position, size) -> {});
            if (result.problem() != null) {
                throw new IllegalStateException(
                        FOLDER + "/" + dataset + ": " + result.problem().describe());
            }
            QuarkusTransaction.requiringNew().run(() -> remember(dataset, digest));
            return result.report().added() + result.report().changed();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Map<String, String> loaded() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("select dataset, digest from shipped_table")
                .getResultList();
        Map<String, String> loaded = new HashMap<>();
        rows.forEach(row -> loaded.put((String) row[0], (String) row[1]));
        return loaded;
    }

    private void remember(String dataset, String digest) {
        entities.createNativeQuery("insert into shipped_table (dataset, digest) values (?1, ?2)"
                        + " on conflict (dataset) do update set digest = excluded.digest")
                .setParameter(1, dataset)
                .setParameter(2, digest)
                .executeUpdate();
    }
}
