package io.govatlas.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.testing.Client;
import io.govatlas.platform.testing.Sample;
import io.govatlas.platform.testing.TestPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's own content: brought in once, renewed when its file changes, and never over an editor's work. */
public abstract class ContentLoaderContract {
    private final Sample sample;
    private final Client client;

    @TempDir
    Path files;

    @Inject
    ContentLoader loader;

    protected ContentLoaderContract(Sample sample) {
        this.sample = sample;
        this.client = new Client(sample);
    }

    /** An earlier test may have left the item changed: a load brings it back to its file. */
    @BeforeEach
    void load() {
        loadOwn();
    }

    private int loadOwn() {
        return QuarkusTransaction.requiringNew().call(loader::load);
    }

    /** Loads this one file in place of the service's own content. */
    private int load(JsonNode item) throws IOException {
        Path folder = Files.createDirectories(files.resolve("content").resolve(sample.collection()));
        Files.writeString(folder.resolve("item.yaml"), item.toString());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(before) {
            @Override
            public URL getResource(String name) {
                if (!name.startsWith("content/")) {
                    return super.getResource(name);
                }
                try {
                    Path file = files.resolve(name);
                    return Files.exists(file) ? file.toUri().toURL() : null;
                } catch (MalformedURLException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        });
        try {
            return loadOwn();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private JsonNode read(String slug) {
        return Client.json(client.read(slug));
    }

    private static ObjectNode renamed(JsonNode content, String english) {
        ObjectNode other = content.deepCopy();
        ((ObjectNode) other.get("name")).put("en", english);
        return other;
    }

    @Test
    void listsFromBeforeTheyWereKeptAreWrittenAtStart() throws IOException, SQLException {
        ObjectNode item = sample.fresh();
        load(item);
        load(renamed(item, "Renamed"));
        client.withdraw(item.get("slug").asText()).then().statusCode(200);
        load(sample.fresh());
        String kept = listings("select md5(string_agg(l::text, '|' order by l)) from listing l");

        listings("delete from listing where slug like 'test-%' or since % 2 = 0 returning slug");
        QuarkusTransaction.requiringNew().run(() -> loader.atStart(null));

        assertThat(listings("select md5(string_agg(l::text, '|' order by l)) from listing l"))
                .isEqualTo(kept);
    }

    private static String listings(String query) throws SQLException {
        try (Connection connection = TestPostgres.superuser()) {
            return TestPostgres.text(connection, query);
        }
    }

    @Test
    void secondLoadChangesNothing() {
        JsonNode before = client.verification();
        assertThat(loadOwn()).isZero();
        assertThat(client.verification()).isEqualTo(before);
    }

    @Test
    void changedFileBecomesANewRevision() throws IOException {
        JsonNode before = read(sample.own());

        assertThat(load(renamed(before.get("content"), "Renamed"))).isEqualTo(1);

        JsonNode after = read(sample.own());
        assertThat(after.at("/content/name/en").asText()).isEqualTo("Renamed");
        assertThat(after.get("revision").asInt())
                .isEqualTo(before.get("revision").asInt() + 1);
        assertThat(loadOwn()).isEqualTo(1);
        assertThat(read(sample.own()).get("content")).isEqualTo(before.get("content"));
    }

    @Test
    void newItemIsPublishedByTheStepsOfAnEditor() throws IOException {
        ObjectNode item = sample.fresh();

        assertThat(load(item)).isEqualTo(1);

        String slug = item.get("slug").asText();
        assertThat(read(slug).at("/content/name")).isEqualTo(item.get("name"));
        JsonNode history = Client.json(client.as(io.govatlas.platform.testing.Tokens.editor())
                .get("editorial/{collection}/{slug}/history", sample.collection(), slug));
        assertThat(history)
                .extracting(step -> step.get("operation").asText())
                .containsExactly("created", "submitted", "published");
        assertThat(history)
                .extracting(step -> step.get("actor").asText())
                .containsExactly("content-author", "content-author", "content-reviewer");
    }

    @Test
    void editorsWorkIsNeverOverwritten() throws IOException {
        ObjectNode item = sample.fresh();
        String slug = item.get("slug").asText();
        load(item);
        client.edit(renamed(item, "As the editor wrote it")).then().statusCode(200);

        assertThat(load(renamed(item, "As the file says"))).as("a draft").isZero();
        client.submit(slug).then().statusCode(200);
        assertThat(load(renamed(item, "As the file says"))).as("in review").isZero();
        client.publish(slug).then().statusCode(200);
        assertThat(load(renamed(item, "As the file says"))).as("published").isZero();

        assertThat(read(slug).at("/content/name/en").asText()).isEqualTo("As the editor wrote it");
    }

    @Test
    void withdrawnItemStaysWithdrawn() throws IOException {
        ObjectNode item = sample.fresh();
        load(item);
        client.withdraw(item.get("slug").asText()).then().statusCode(200);

        assertThat(load(item)).isZero();

        client.read(item.get("slug").asText()).then().statusCode(410);
    }

    @Test
    void contentThatIsNotFitChangesNothing() {
        JsonNode before = client.verification();
        ObjectNode unfit = sample.fresh();
        ((ObjectNode) unfit.get("name")).remove("zh");

        assertThatThrownBy(() -> load(unfit))
                .hasMessageContaining(unfit.get("slug").asText())
                .hasMessageContaining("/name/zh");

        assertThat(client.verification()).isEqualTo(before);
    }
}
