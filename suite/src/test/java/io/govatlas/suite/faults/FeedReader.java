package io.govatlas.suite.faults;

import static io.restassured.RestAssured.given;

import io.restassured.parsing.Parser;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Follows a feed with a cursor through every interruption, as another system would. */
final class FeedReader implements Runnable {

    private final String service;
    private final AtomicBoolean going;
    private final List<Long> seen = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private volatile long last;

    FeedReader(String service, long after, AtomicBoolean going) {
        this.service = service;
        this.last = after;
        this.going = going;
    }

    @Override
    public void run() {
        while (going.get()) {
            try {
                JsonPath page = page(service, last, 1);
                List<String> sequences = page.getList("sequence", String.class);
                subjects.addAll(page.getList("subject", String.class));
                sequences.forEach(sequence -> seen.add(Long.valueOf(sequence)));
                if (!sequences.isEmpty()) {
                    last = Long.parseLong(sequences.get(sequences.size() - 1));
                }
            } catch (Exception interrupted) {
                Thread.yield();
            }
        }
    }

    long last() {
        return last;
    }

    List<Long> seen() {
        return seen;
    }

    List<String> subjects() {
        return subjects;
    }

    static JsonPath page(String service, long after, int wait) {
        return given().get(service + "/changes?limit=200&after=" + after + "&wait=" + wait)
                .then()
                .statusCode(200)
                .using()
                .defaultParser(Parser.JSON)
                .extract()
                .jsonPath();
    }
}
