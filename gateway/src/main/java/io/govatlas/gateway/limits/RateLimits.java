package io.govatlas.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A token bucket per client and budget, and what every answer says of it: {@code RateLimit-Policy} and {@code RateLimit} of
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
@ApplicationScoped
public class RateLimits {

    /** Whether a request may go on; if not, after how many seconds the next one may. */
    public record Verdict(boolean granted, String policy, String state, long retryAfter) {}

    private record Key(String client, Budget budget) {}

    private record Policy(long quota, long seconds, String header) {}

    private final Map<Budget, Policy> policies = new EnumMap<>(Budget.class);
    private final Pattern computations;
    private final Cache<Key, Bucket> buckets;

    RateLimits(LimitsConfig config) {
        long seconds = Math.max(1, config.window().toSeconds());
        policies.put(Budget.READING, policy(Budget.READING, config.reading(), seconds));
        policies.put(Budget.COMPUTING, policy(Budget.COMPUTING, config.computing(), seconds));
        policies.put(Budget.WRITING, policy(Budget.WRITING, config.writing(), seconds));
        this.computations = config.computations();
        // A budget that was left alone for a window is full again: to forget it changes nothing.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.clients())
                .expireAfterAccess(config.window())
                .executor(Runnable::run)
                .build();
    }

    /** Takes one request from the client's budget. */
    public Verdict take(HttpServerRequest request, Client client) {
        Budget budget = Budget.of(request.method(), request.path(), computations);
        Policy policy = policies.get(budget);
        Bucket bucket = buckets.get(new Key(client.key(), budget), key -> full(policy));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long left = probe.getRemainingTokens();
        long untilFull = ceilDiv((policy.quota() - left) * policy.seconds(), policy.quota());
        String state = '"' + budget.policy() + "\";r=" + left + ";t=" + untilFull;
        long retryAfter = ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
        return new Verdict(probe.isConsumed(), policy.header(), state, retryAfter);
    }

    private static long ceilDiv(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }

    private static Policy policy(Budget budget, long quota, long seconds) {
        return new Policy(quota, seconds, '"' + budget.policy() + "\";q=" + quota + ";w=" + seconds);
    }

    private static Bucket full(Policy policy) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(policy.quota())
                        .refillGreedy(policy.quota(), Duration.ofSeconds(policy.seconds())))
                .withNanosecondPrecision()
                .build();
    }
}
