package io.govatlas.comparison.comparisons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.comparison.atlas.Atlas;
import io.govatlas.comparison.atlas.Subject;
import io.govatlas.comparison.insights.Conclusions;
import io.govatlas.comparison.insights.Reasoning;
import io.govatlas.comparison.subjects.SubjectSummary;
import io.govatlas.comparison.upstream.History;
import io.govatlas.platform.json.CanonicalJson;
import io.govatlas.platform.json.Digest;
import io.govatlas.platform.knowledge.Dimension;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes comparisons, and keeps them: the same question at the same position is the same comparison. */
@ApplicationScoped
public class Comparisons implements PanacheRepositoryBase<StoredComparison, String> {

    private final History history;
    private final ObjectMapper json;
    private final ComparisonWriter writer;

    Comparisons(History history, ObjectMapper json) {
        this.history = history;
        this.json = json;
        this.writer = new ComparisonWriter(json);
    }

    /** A comparison as it was answered, and whether it was new. */
    record Kept(String id, byte[] result, boolean isNew) {}

    /** @throws ProblemException 422 where a subject is unknown or named twice, or a dimension is withdrawn */
    @Transactional
    Kept compare(ComparisonRequest request, String asOf) {
        History.Moment moment = history.at(asOf);
        Atlas now = moment.atlas();
        List<Subject> subjects = subjects(now, request);
        List<Dimension> dimensions =
                request.dimensions() == null || request.dimensions().isEmpty()
                        ? List.copyOf(now.dimensions().keySet())
                        : request.dimensions().stream().distinct().sorted().toList();
        String id = id(now, subjects, dimensions, request.values());
        StoredComparison kept = findById(id);
        if (kept != null) {
            return new Kept(id, kept.result, false);
        }
        Comparison comparison = comparison(id, moment, subjects, dimensions, request.values());
        byte[] result = writer.write(comparison);
        boolean first = keep(new StoredComparison(comparison, result));
        return new Kept(id, first ? result : findById(id).result, true);
    }

    static Comparison comparison(
            String id,
            History.Moment moment,
            List<Subject> subjects,
            List<Dimension> dimensions,
            ComparisonRequest.Values values) {
        Matrix matrix = Matrix.of(moment.atlas(), subjects, dimensions, values);
        Conclusions conclusions = Reasoning.over(moment.atlas(), subjects, Set.copyOf(dimensions));
        return new Comparison(
                id,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                moment.asOf(),
                values,
                subjects.stream().map(SubjectSummary::of).toList(),
                matrix.rows(),
                matrix.gaps(),
                conclusions.insights(),
                conclusions.errors());
    }

    /** The same question asked at another moment, held against what was answered. */
    ComparisonChanges changes(String id, String asOf) {
        JsonNode then = read(get(id));
        History.Moment moment = history.at(asOf);
        List<Subject> subjects = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (JsonNode subject : then.path("subjects")) {
            String name = subject.path("id").asText();
            moment.atlas().subject(name).ifPresentOrElse(subjects::add, () -> gone.add(name));
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (JsonNode row : then.path("rows")) {
            Dimension dimension = json.convertValue(row.path("dimension"), Dimension.class);
            if (moment.atlas().dimensions().containsKey(dimension)) {
                dimensions.add(dimension);
            }
        }
        var values = "best".equals(then.path("values").asText())
                ? ComparisonRequest.Values.BEST
                : ComparisonRequest.Values.ALL;
        JsonNode now = json.valueToTree(comparison(id, moment, subjects, dimensions, values));
        return ComparisonChanges.of(id, then, now, moment.asOf(), gone);
    }

    /** A comparison as it was answered. @throws ProblemException 404 for an unknown id */
    public Comparison kept(String id) {
        try {
            return json.readValue(get(id), Comparison.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Transactional
    byte[] get(String id) {
        return findByIdOptional(id)
                .map(kept -> kept.result)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "item-unknown", "comparisons", id));
    }

    /** Two who ask the same at once get the same: the first to commit is kept. */
    private boolean keep(StoredComparison comparison) {
        return getEntityManager()
                        .createNativeQuery("insert into comparison (id, created_at, position, result)"
                                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, comparison.id)
                        .setParameter(2, comparison.createdAt)
                        .setParameter(3, comparison.position)
                        .setParameter(4, comparison.result)
                        .executeUpdate()
                == 1;
    }

    private static List<Subject> subjects(Atlas atlas, ComparisonRequest request) {
        Faults faults = new Faults();
        List<Subject> subjects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.subjects().size(); i++) {
            String reference = request.subjects().get(i);
            Subject subject = atlas.subject(reference).orElse(null);
            if (subject == null) {
                faults.at("/subjects/" + i, "item-reference", "subjects", reference);
            } else if (!seen.add(subject.id())) {
                faults.at("/subjects/" + i, "subject-twice", subject.id());
            } else {
                subjects.add(subject);
            }
        }
        List<Dimension> dimensions = request.dimensions() == null ? List.of() : request.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            if (!atlas.dimensions().containsKey(dimensions.get(i))) {
                faults.at(
                        "/dimensions/" + i,
                        "item-reference",
                        "dimensions",
                        dimensions.get(i).code());
            }
        }
        faults.throwIfAny(n -> ProblemException.of(ProblemType.UNKNOWN_REFERENCE, "references-unknown", n));
        return subjects;
    }

    private static String id(
            Atlas atlas, List<Subject> subjects, List<Dimension> dimensions, ComparisonRequest.Values values) {
        return Digest.name(CanonicalJson.bytes(Map.of(
                "position", atlas.position().toString(),
                "subjects", subjects.stream().map(Subject::id).toList(),
                "dimensions", dimensions.stream().map(Dimension::code).toList(),
                "values", values.name())));
    }

    private JsonNode read(byte[] kept) {
        try {
            return json.readTree(kept);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
