package io.govatlas.suite.faults;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.parsing.Parser;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
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
            } catch (Exception | AssertionError interrupted) {
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

    /** A client that does not wait for ever. */
    static RequestSpecification ask() {
        return given().config(RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.connection.timeout", 5_000)
                        .setParam("http.socket.timeout", 10_000)));
    }

    static JsonPath page(String service, long after, int wait) {
        return ask().get(service + "/changes?limit=200&after=" + after + "&wait=" + wait)
                .then()
                .statusCode(200)
                .using()
                .defaultParser(Parser.JSON)
                .extract()
                .jsonPath();
    }
}
