package io.govatlas.platform.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.govatlas.platform.ledger.Ledger;
import io.govatlas.platform.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings the service's own content, {@code content/<collection>/*.yaml}, to the reader by the steps an editor takes:
 * drafted by one name, published by another. An item that anyone else has touched is left alone, and a second run with
 * the same files changes nothing.
 */
@ApplicationScoped
class ContentLoader {

    static final String AUTHOR = "content-author";
    static final String REVIEWER = "content-reviewer";

    private static final Logger LOG = Logger.getLogger(ContentLoader.class);

    private final Catalogue catalogue;
    private final Publication publication;
    private final ItemRepository items;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Listings listings;
    private final ObjectMapper yaml;
    private final boolean enabled;

    ContentLoader(
            Catalogue catalogue,
            Publication publication,
            ItemRepository items,
            Ledger ledger,
            Drafts drafts,
            Listings listings,
            ObjectMapper json,
            @ConfigProperty(name = "govatlas.content.load", defaultValue = "true") boolean enabled) {
        this.catalogue = catalogue;
        this.publication = publication;
        this.items = items;
        this.ledger = ledger;
        this.drafts = drafts;
        this.listings = listings;
        this.yaml = json.copyWith(new YAMLFactory());
        this.enabled = enabled;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        listings.complete(catalogue, ledger);
        if (enabled) {
            int changed = load();
            LOG.infof("content: %d items new or changed", changed);
        }
    }

    /** All or nothing, in one transaction. */
    int load() {
        List<Pending<?>> pending = new ArrayList<>();
        for (ItemType<?, ?> type : catalogue.types()) {
            pending.add(compare(type));
        }
        int changed = pending.stream()
                .mapToInt(p -> p.created.size() + p.edited.size())
                .sum();
        if (changed > 0) {
            Ledger.Chain author = ledger.open(AUTHOR);
            List<Runnable> publishing = new ArrayList<>();
            pending.forEach(p -> p.draft(author, publishing));
            publishing.forEach(Runnable::run);
        }
        return changed;
    }

    private <T extends Content> Pending<T> compare(ItemType<T, ?> type) {
        Map<String, Item> stored =
                items.all(type.collection()).stream().collect(Collectors.toMap(i -> i.key.slug(), Function.identity()));
        Pending<T> pending = new Pending<>(type);
        for (T content : read(type)) {
            Item item = stored.get(content.slug());
            if (item == null) {
                pending.created.add(content);
            } else if (item.changedBy.equals(REVIEWER) && !drafts.write(content).equals(item.published)) {
                pending.edited.put(item, content);
            }
        }
        return pending;
    }

    /** What is to be brought in of one resource type. */
    private final class Pending<T extends Content> {

        private final ItemType<T, ?> type;
        private final List<T> created = new ArrayList<>();
        private final Map<Item, T> edited = new java.util.IdentityHashMap<>();
        private Set<String> fallen;

        private Pending(ItemType<T, ?> type) {
            this.type = type;
        }

        private void draft(Ledger.Chain chain, List<Runnable> publishing) {
            List<Item> drafted = created.isEmpty() ? List.of() : publication.createAll(type, created, chain, null);
            for (int i = 0; i < drafted.size(); i++) {
                submit(drafted.get(i), created.get(i), chain, publishing);
            }
            edited.forEach((item, content) -> {
                publication.edit(item, content, chain, null);
                submit(item, content, chain, publishing);
            });
        }

        private void submit(Item item, T content, Ledger.Chain chain, List<Runnable> publishing) {
            publication.submit(item, chain, null);
            publishing.add(() -> publish(item, content, chain));
        }

        /** Asked once, when the sources have been published: types come in the order in which they refer to each other. */
        private Set<String> fallen() {
            if (fallen == null) {
                fallen = items.fallenSources(null);
            }
            return fallen;
        }

        private void publish(Item item, T content, Ledger.Chain chain) {
            try {
                publication.publish(item, content, fallen(), chain.as(REVIEWER), null);
            } catch (ProblemException e) {
                throw new IllegalStateException(type.collection() + "/" + content.slug() + ": " + e.describe(), e);
            }
        }
    }

    private <T extends Content> List<T> read(ItemType<T, ?> type) {
        URL folder = Thread.currentThread().getContextClassLoader().getResource("content/" + type.collection());
        if (folder == null) {
            return List.of();
        }
        try {
            if (!folder.getProtocol().equals("jar")) {
                return read(type, Path.of(folder.toURI()));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder.toURI(), Map.of())) {
                return read(type, jar.getPath("content", type.collection()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T extends Content> List<T> read(ItemType<T, ?> type, Path folder) throws IOException {
        ObjectReader reader = yaml.readerFor(type.content());
        List<T> contents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try {
                    JsonNode tree = yaml.readTree(Files.readString(file));
                    for (JsonNode item : tree.isArray() ? tree : List.of(tree)) {
                        contents.add(reader.readValue(item));
                    }
                } catch (JsonProcessingException e) {
                    throw new IOException(file + ": " + e.getOriginalMessage(), e);
                }
            }
        }
        return contents;
    }
}
