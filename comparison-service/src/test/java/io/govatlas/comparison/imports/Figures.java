package io.govatlas.comparison.imports;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.govatlas.platform.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;

/** What tests need to load figures: a published dataset, two published indicators, and someone who waits for the job. */
final class Figures {

    static final String ANALYSIS = "/api/v1/analysis/";
    static final String DATASET = "load-test";

    /** On a scale from 0 to 1. */
    static final String SHARE = "LOAD_SHARE";

    /** Without bounds. */
    static final String AMOUNT = "LOAD_AMOUNT";

    /** More without bounds, for a benchmark. */
    private static final int AMOUNTS = 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Figures() {}

    static void publishDefinitions() throws IOException {
        publish("datasets", example("createDataset").put("slug", DATASET), DATASET);
        publishIndicator(SHARE, JSON.createObjectNode().put("min", 0.0).put("max", 1.0));
        publishIndicator(AMOUNT, null);
    }

    private static void publishIndicator(String code, ObjectNode range) throws IOException {
        ObjectNode indicator = example("createIndicator").put("code", code);
        indicator.putArray("datasets").add(DATASET);
        indicator.putArray("components");
        indicator.set("range", range);
        publish("indicators", indicator, code);
    }

    /** An indicator without bounds. */
    static String amount(int number) {
        return AMOUNT + "_" + number;
    }

    static void publishAmounts() throws IOException {
        for (int i = 0; i < AMOUNTS; i++) {
            publishIndicator(amount(i), null);
        }
    }

    static RequestSpecification csv(String table) {
        return as(Tokens.editor())
                .contentType("text/csv")
                .queryParam("dataset", DATASET)
                .body(table);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    /** Sends it and waits for its end. */
    static Response load(RequestSpecification table) {
        Response accepted = table.post(ANALYSIS + "imports");
        accepted.then().statusCode(202);
        return ended(accepted.header("Location"));
    }

    static Response load(String table) {
        return load(csv(table));
    }

    static Response ended(String job) {
        return as(Tokens.editor()).queryParam("wait", 30).get(job);
    }

    private static void publish(String collection, ObjectNode item, String slug) {
        if (given().get(ANALYSIS + collection + "/" + slug).statusCode() == 200) {
            return;
        }
        as(Tokens.editor())
                .contentType("application/json")
                .body(item.toString())
                .post(ANALYSIS + collection)
                .then()
                .statusCode(201);
        step(Tokens.editor(), collection, slug, "submission");
        step(Tokens.reviewer(), collection, slug, "publication");
    }

    private static void step(String token, String collection, String slug, String step) {
        String desk = ANALYSIS + "editorial/" + collection + "/" + slug;
        as(token)
                .contentType("application/json")
                .header("If-Match", as(Tokens.editor()).get(desk).header("ETag"))
                .post(desk + "/" + step)
                .then()
                .statusCode(200);
    }

    private static ObjectNode example(String operation) throws IOException {
        String file = "openapi/examples/" + operation + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return (ObjectNode) JSON.readTree(in).get("request");
        }
    }
}
