package io.govatlas.comparison.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.CurrentAtlas;
import io.govatlas.comparison.jobs.Job;
import io.govatlas.comparison.jobs.JobProgress;
import io.govatlas.comparison.jobs.JobRequest;
import io.govatlas.comparison.jobs.Jobs;
import io.govatlas.comparison.jobs.Outcome;
import io.govatlas.comparison.jobs.Work;
import io.govatlas.platform.problem.LargeBody;
import io.govatlas.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes tables in, and loads each as a job. */
@ApplicationScoped
class Imports {

    static final String KIND = "import";

    private static final List<String> READERS = List.of(Roles.EDITOR, Roles.AUDITOR, Roles.ADMINISTRATOR);
    private static final List<String> CANCELLERS = List.of(Roles.EDITOR, Roles.ADMINISTRATOR);

    private final Jobs jobs;
    private final Loader loader;
    private final Spool spool;
    private final CurrentAtlas atlas;
    private final ObjectMapper json;
    private final String path;

    Imports(
            Jobs jobs,
            Loader loader,
            Spool spool,
            CurrentAtlas atlas,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.jobs = jobs;
        this.loader = loader;
        this.spool = spool;
        this.atlas = atlas;
        this.json = json;
        this.path = path + "/imports";
    }

    /** The one body that may be large: it goes to a file as it comes. */
    @Produces
    LargeBody body(ImportsConfig config) {
        return new LargeBody(path, config.maxBytes());
    }

    /** Reads the body to its end, and leaves the rest to a job. */
    Job start(InputStream body, Table.Form form, boolean compressed, String dataset, boolean dryRun, String actor)
            throws IOException {
        jobs.requireRoom();
        Path file = spool.keep(body);
        String id = Jobs.newId();
        Table table = new Table(file, form, compressed);
        Loader.Order order = new Loader.Order(id, table, dataset, actor, dryRun, areas());
        return jobs.submit(id, new JobRequest(KIND, actor, "bytes", READERS, CANCELLERS), new Loading(order));
    }

    /** What came of it. */
    ImportReport report(String id) {
        return json.convertValue(jobs.result(id, KIND), ImportReport.class);
    }

    /** Countries and provinces that are published at this moment. */
    private Predicate<String> areas() {
        Atlas now = atlas.get();
        return code -> now.subject("country:" + code).isPresent()
                || now.subject("province:" + code).isPresent();
    }

    /** One table; its file is deleted, whatever comes of it. */
    private final class Loading implements Work {

        private final Loader.Order order;

        private Loading(Loader.Order order) {
            this.order = order;
        }

        @Override
        public Outcome run(JobProgress progress) {
            Loader.Result result = loader.load(order, progress::report);
            String location = path + "/" + order.id() + "/report";
            return result.problem() == null
                    ? Outcome.of(result.report(), location)
                    : Outcome.failed(result.problem(), result.report(), location);
        }

        @Override
        public void discard() {
            try {
                Files.deleteIfExists(order.table().file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
