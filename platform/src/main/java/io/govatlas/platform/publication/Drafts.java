package io.govatlas.platform.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.knowledge.Statement;
import io.govatlas.platform.problem.Faults;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.govatlas.platform.problem.Violations;
import io.govatlas.platform.text.ForPublication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The text of an item between its record and its JSON, and the checks it has to pass. */
@ApplicationScoped
class Drafts {

    private final ObjectMapper json;
    private final Validator validator;

    Drafts(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    <T> T read(ItemType<? extends T, ?> type, String text) {
        return read(text, type.content());
    }

    <T> T read(String text, Class<T> record) {
        try {
            return json.readValue(text, record);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** @throws ProblemException 400 naming every place where already a draft is wrong */
    void check(Content content) {
        Faults faults = new Faults();
        Violations.addTo(faults, validator.validate(content));
        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", n));
        if (content.period() != null) {
            content.period().check("/period", faults);
        }
        Statement.check(content.statements(), faults);
        content.check(faults);
        faults.throwIfAny(n -> ProblemException.of(ProblemType.INVALID_REQUEST, "body-invalid", n));
    }

    /** @throws ProblemException 422 naming every place that still lacks a language, a source or a reason */
    void requireComplete(Content content) {
        Faults faults = new Faults();
        Violations.addTo(faults, validator.validate(content, ForPublication.class));
        Statement.checkForPublication(content.statements(), faults);
        faults.throwIfAny(n -> ProblemException.of(ProblemType.NOT_PUBLISHABLE, "not-publishable", content.slug(), n));
    }

    String searchText(Content content) {
        return (content.slug() + "\n" + content.name().zh() + "\n"
                        + content.name().en())
                .toLowerCase(Locale.ROOT);
    }

    /** The member of the record that holds the slug: {@code slug} or {@code code}. */
    String keyMember(ItemType<?, ?> type) {
        return type.content().getRecordComponents()[0].getName();
    }

    WorkingCopy view(Item item) {
        try {
            return new WorkingCopy(
                    item.key.collection(),
                    item.key.slug(),
                    item.state(),
                    item.workingRevision,
                    item.publishedRevision,
                    item.author,
                    item.version,
                    item.changedAt,
                    item.changedBy,
                    item.working == null ? null : json.readTree(item.working));
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
