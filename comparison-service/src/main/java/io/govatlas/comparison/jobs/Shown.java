package io.govatlas.comparison.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.problem.Problem;
import io.govatlas.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From what is stored of a job to what is told of it, and back. */
@ApplicationScoped
class Shown {

    private final ObjectMapper json;
    private final String path;

    Shown(ObjectMapper json, @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.json = json;
        this.path = path + "/jobs/";
    }

    /** Where the job is told of. */
    String address(String id) {
        return path + id;
    }

    Job of(StoredJob job, Language language) {
        String self = address(job.id);
        return new Job(
                job.id,
                job.kind,
                job.state,
                new Job.Progress(job.done, job.total == 0 ? null : job.total, job.unit),
                job.createdAt,
                job.startedAt,
                job.endedAt,
                json(job.result, JsonNode.class),
                json(language == Language.ZH ? job.problemZh : job.problemEn, Problem.class),
                new Job.Links(self, job.state.isFinal() ? null : self + "/cancellation", job.location));
    }

    /** Null where there is nothing. */
    <T> T json(String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** As JSON; null where there is nothing. */
    String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
