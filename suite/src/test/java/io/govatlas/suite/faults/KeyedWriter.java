package io.govatlas.suite.faults;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Writes as a careful system does: each POST has a key, and is repeated under it until there is an answer that tells what
 * became of it. Items are drafted, submitted and published: three acknowledged writes each.
 */
final class KeyedWriter implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String BODY = """
            {"slug": "%s", "title": {"zh": "来源", "en": "Source"}, "publisher": {"zh": "某署", "en": "Agency"},
             "language": "en"}""";

    /** What all writers have come to. */
    record Tally(
            AtomicInteger acknowledged,
            AtomicInteger repeated,
            AtomicInteger replayed,
            ConcurrentLinkedQueue<String> published,
            ConcurrentLinkedQueue<String> surprises) {
        Tally() {
            this(
                    new AtomicInteger(),
                    new AtomicInteger(),
                    new AtomicInteger(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>());
        }
    }

    private static final int WRITERS = 8;

    private final String country;
    private final String editor;
    private final String reviewer;
    private final String name;
    private final BooleanSupplier going;
    private final Tally tally;

    /** Eight at once, which end when it is over; the slugs of all begin with that name. */
    static ExecutorService start(
            String country, String editor, String reviewer, String name, BooleanSupplier going, Tally tally) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.submit(new KeyedWriter(country, editor, reviewer, name + "-" + i, going, tally));
        }
        writers.shutdown();
        return writers;
    }

    private KeyedWriter(
            String country, String editor, String reviewer, String name, BooleanSupplier going, Tally tally) {
        this.country = country;
        this.editor = editor;
        this.reviewer = reviewer;
        this.name = name;
        this.going = going;
        this.tally = tally;
    }

    @Override
    public void run() {
        for (int n = 0; going.getAsBoolean(); n++) {
            String slug = name + "-" + n;
            String steps = country + "/editorial/sources/" + slug + "/";
            Response draft = repeat(
                    slug + "-1",
                    201,
                    request -> request.auth()
                            .oauth2(editor)
                            .contentType("application/json")
                            .body(BODY.formatted(slug))
                            .post(country + "/sources"));
            Response submitted = draft == null
                    ? null
                    : repeat(slug + "-2", 200, request -> step(request, editor, draft, steps + "submission"));
            if (submitted != null
                    && repeat(slug + "-3", 200, request -> step(request, reviewer, submitted, steps + "publication"))
                            != null) {
                tally.published.add(slug);
            }
        }
    }

    private static Response step(RequestSpecification request, String token, Response at, String url) {
        return request.auth()
                .oauth2(token)
                .header("If-Match", at.header("ETag"))
                .post(url);
    }

    /** Null where patience ended, or the answer is none that a repetition may get. */
    private Response repeat(String key, int expected, Function<RequestSpecification, Response> send) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 0; System.nanoTime() < end; attempt++) {
            Response answer = answer(key, send);
            if (answer != null && answer.statusCode() == expected) {
                tally.acknowledged.incrementAndGet();
                tally.repeated.addAndGet(attempt == 0 ? 0 : 1);
                tally.replayed.addAndGet(answer.header("Idempotency-Replayed") == null ? 0 : 1);
                return answer;
            } else if (answer != null && !isTrouble(answer.statusCode())) {
                tally.surprises.add(key + ": " + answer.statusCode() + " " + answer.asString());
                return null;
            }
            KillFaults.pause();
        }
        tally.surprises.add(key + ": no answer in " + PATIENCE);
        return null;
    }

    private static boolean isTrouble(int status) {
        // 409: the first attempt under this key is still under way; 429: slower
        return status == 502 || status == 503 || status == 504 || status == 409 || status == 429;
    }

    /** Null where the connection was cut. */
    private static Response answer(String key, Function<RequestSpecification, Response> send) {
        try {
            return send.apply(FeedReader.ask().header("Idempotency-Key", key));
        } catch (Exception cutOff) {
            return null;
        }
    }
}
