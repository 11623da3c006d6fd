package io.govatlas.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.Query;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The table of keys; every step is one statement, taken in the transaction of the request. */
@ApplicationScoped
class KeptAnswers {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Duration keep;

    KeptAnswers(
            EntityManager entities,
            ObjectMapper json,
            @ConfigProperty(name = "govatlas.idempotency.keep", defaultValue = "P7D") Duration keep) {
        this.entities = entities;
        this.json = json;
        this.keep = keep;
    }

    /**
     * Takes the key, unless it was used before. Whoever sends the same key at the same time waits here for the end of
     * the transaction that has it.
     *
     * @throws ProblemException 409 where that one goes on for more than five seconds
     */
    boolean take(String actor, String key, String request) {
        Instant now = Instant.now();
        entities.createNativeQuery("delete from idempotency_key where created_at < ?1")
                .setParameter(1, now.minus(keep))
                .executeUpdate();
        waitForLocks("5s");
        try {
            int taken = entities.createNativeQuery("insert into idempotency_key (actor, key, request, created_at)"
                            + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                    .setParameter(1, actor)
                    .setParameter(2, key)
                    .setParameter(3, request)
                    .setParameter(4, now)
                    .executeUpdate();
            waitForLocks("0");
            return taken == 1;
        } catch (LockTimeoutException | PessimisticLockException stillRunning) {
            throw ProblemException.of(ProblemType.IDEMPOTENCY_KEY_IN_USE, "idempotency-key-in-use");
        }
    }

    private void waitForLocks(String time) {
        entities.createNativeQuery("select set_config('lock_timeout', ?1, true)")
                .setParameter(1, time)
                .getSingleResult();
    }

    KeptAnswer get(String actor, String key) {
        Query query = entities.createNativeQuery(
                "select request, status, cast(headers as text), body from idempotency_key where actor = ?1 and key = ?2",
                Object[].class);
        Object[] row =
                (Object[]) query.setParameter(1, actor).setParameter(2, key).getSingleResult();
        try {
            return new KeptAnswer(
                    (String) row[0], (Integer) row[1], json.readValue((String) row[2], HEADERS), (byte[]) row[3]);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void keep(String actor, String key, KeptAnswer answer) {
        try {
            entities.createNativeQuery("update idempotency_key set status = ?1, headers = cast(?2 as jsonb), body = ?3"
                            + " where actor = ?4 and key = ?5")
                    .setParameter(1, answer.status())
                    .setParameter(2, json.writeValueAsString(answer.headers()))
                    .setParameter(3, answer.body())
                    .setParameter(4, actor)
                    .setParameter(5, key)
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
