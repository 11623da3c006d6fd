package io.govatlas.comparison.observations;

import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.upstream.Owner;
import io.govatlas.platform.json.Digest;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;

/** Writes all observations of a scope as one table, in bounded memory. */
@ApplicationScoped
class Export {

    /** As many rows as a sheet has room for, in round numbers. */
    static final int MAX_ROWS = 1_000_000;

    /** Each holds a connection while its reader reads. */
    private static final int AT_ONCE = 3;

    private final Observations observations;
    private final Semaphore writing = new Semaphore(AT_ONCE);

    Export(Observations observations) {
        this.observations = observations;
    }

    /**
     * One statement before the answer begins and one while it is being sent.
     *
     * @throws ProblemException 400 for more rows than {@link #MAX_ROWS}, 503 while too many tables are being written
     */
    Response answer(Scope scope, Moment moment, TableFormat format, Language language, Atlas atlas) {
        long rows = observations.count(scope, moment);
        if (rows > MAX_ROWS) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, "export-too-large", rows, MAX_ROWS);
        }
        if (writing.availablePermits() == 0) {
            throw ProblemException.of(ProblemType.UNAVAILABLE, "export-busy");
        }
        StreamingOutput body = out -> write(scope, moment, format, language, atlas, out);
        String file = "observations-" + moment.position() + "." + format.name().toLowerCase(java.util.Locale.ROOT);
        return Response.ok(body, format.type())
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .header("Link", "<" + Owner.ANALYSIS.path() + "/datasets>; rel=\"license\"")
                .header("Vary", "Accept, Accept-Language")
                .header("ETag", etag(List.of(scope, moment.position(), format, language)))
                .build();
    }

    private void write(Scope scope, Moment moment, TableFormat format, Language language, Atlas atlas, OutputStream out)
            throws IOException {
        writing.acquireUninterruptibly();
        Set<String> datasets = new TreeSet<>();
        try (TableWriter table = format == TableFormat.CSV ? new CsvTable(out) : new XlsxTable(out, language)) {
            observations.forEach(scope, moment, row -> {
                try {
                    table.write(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                datasets.add(row.dataset());
            });
            table.finish(datasets.stream()
                    .map(slug -> CitedDataset.of(slug, atlas.datasets().get(slug)))
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            writing.release();
        }
    }

    /** The same question at the same position has the same answer. */
    private static String etag(Object question) {
        return "\"" + Digest.name(question.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
