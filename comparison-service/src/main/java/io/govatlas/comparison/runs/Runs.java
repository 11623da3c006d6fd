package io.govatlas.comparison.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.govatlas.comparison.engine.Progress;
import io.govatlas.comparison.engine.Workers;
import io.govatlas.platform.json.CanonicalJson;
import io.govatlas.platform.json.Digest;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Computes runs and keeps them: the same inputs are the same run. */
@ApplicationScoped
public class Runs implements PanacheRepositoryBase<StoredRun, String> {

    private final Freezing freezing;
    private final ObjectMapper json;
    private final ObjectWriter spelling;
    private final Workers workers;
    private final Room room;

    Runs(Freezing freezing, ObjectMapper json, Crew crew, Room room) {
        this.freezing = freezing;
        this.room = room;
        this.json = json;
        this.spelling = spelling(json);
        this.workers = crew.workers();
    }

    @SuppressWarnings("deprecation") // the builder that replaces this setter makes no copy of a mapper that is there
    static ObjectWriter spelling(ObjectMapper json) {
        return json.copy()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** A run as it is answered, and whether it was new. */
    record Kept(String id, String result, boolean isNew) {}

    /** The answer of a run. @throws ProblemException 404 for an unknown id */
    public Run get(String id) {
        return read(result(id), Run.class);
    }

    /** What a run was made from. @throws ProblemException 404 for an unknown id */
    public Inputs inputs(String id) {
        return read(inputsText(id), Inputs.class);
    }

    /** The table after each step, computed again. @throws ProblemException 404 for an unknown id */
    public Stages stages(String id) {
        return Stages.of(id, Formula.of(inputs(id)));
    }

    /** How long the frozen inputs are; 0 for an unknown id. */
    long bytes(String id) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select coalesce(max(octet_length(inputs)), 0) from run where id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    String result(String id) {
        return text("result", id);
    }

    String inputsText(String id) {
        return text("inputs", id);
    }

    private String text(String column, String id) {
        return getEntityManager()
                .createQuery("select " + column + " from StoredRun where id = ?1", String.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "runs", id));
    }

    /** Computes a run at once, or finds the one there is. @throws ProblemException as a request for it gets */
    public Run direct(RunRequest request) {
        return read(atOnce(request, freezing.freeze(request)).result(), Run.class);
    }

    /** @throws ProblemException 422 where definition and figures do not go together, at the place */
    Kept atOnce(RunRequest request, Inputs inputs) {
        return room.atOnce(inputs, () -> answer(request, inputs, Progress.NONE));
    }

    /** As soon as there is room. @throws ProblemException as at once */
    @ActivateRequestContext
    Kept inTurn(RunRequest request, Inputs inputs, Progress progress) {
        return room.inTurn(inputs, progress, () -> answer(request, inputs, progress));
    }

    private Kept answer(RunRequest request, Inputs inputs, Progress progress) {
        try {
            return run(inputs, progress);
        } catch (Misfit misfit) {
            throw misfit.problem(request, inputs);
        }
    }

    /** @throws Misfit where definition and figures do not go together */
    Kept run(Inputs inputs, Progress progress) {
        byte[] frozen = freeze(inputs);
        String id = Digest.name(frozen);
        String kept = find(id);
        if (kept != null) {
            return new Kept(id, kept, false);
        }
        String result = write(Computation.of(id, inputs, workers, progress));
        boolean isNew = keep(id, new String(frozen, StandardCharsets.UTF_8), result);
        return new Kept(id, result, isNew);
    }

    Workers workers() {
        return workers;
    }

    private String find(String id) {
        return getEntityManager()
                .createQuery("select result from StoredRun where id = ?1", String.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Two who ask the same at once compute the same: whoever commits first, the bytes are those. */
    @Transactional
    boolean keep(String id, String inputs, String result) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into run (id, inputs, result) values (?1, ?2, ?3)" + " on conflict do nothing")
                        .setParameter(1, id)
                        .setParameter(2, inputs)
                        .setParameter(3, result)
                        .executeUpdate()
                > 0;
    }

    /** The one spelling of {@link CanonicalJson}, written without a copy of every figure in between. */
    private byte[] freeze(Inputs inputs) {
        try {
            return spelling.writeValueAsBytes(inputs);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String write(Run run) {
        try {
            return json.writeValueAsString(run);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
