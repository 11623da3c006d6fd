package io.govatlas.platform.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A service as its readers, its editor Ada and its reviewer Rui use it. */
public final class Client {
    private static final int PATIENCE = 10;

    private final Sample sample;

    public Client(Sample sample) {
        this.sample = sample;
    }

    public RequestSpecification reader() {
        return given().basePath(sample.root());
    }

    public RequestSpecification as(String token) {
        return reader().auth().oauth2(token).contentType("application/json");
    }

    public Response read(String slug) {
        return reader().get("{collection}/{slug}", sample.collection(), slug);
    }

    public Response create(JsonNode body) {
        return as(Tokens.editor()).body(body.toString()).post(sample.collection());
    }

    /** Edits what is there now. */
    public Response edit(ObjectNode body) {
        return edit(body, etag(body.path("slug").asText()));
    }

    public Response edit(ObjectNode body, String etag) {
        return as(Tokens.editor())
                .header("If-Match", etag)
                .body(body.toString())
                .put(
                        "{collection}/{slug}",
                        sample.collection(),
                        body.path("slug").asText());
    }

    public Response workingCopy(String slug) {
        return as(Tokens.editor()).get("editorial/{collection}/{slug}", sample.collection(), slug);
    }

    public String etag(String slug) {
        return inTurn(() -> workingCopy(slug)).header("ETag");
    }

    public Response submit(String slug) {
        return step(Tokens.editor(), slug, "submission");
    }

    public Response publish(String slug) {
        return step(Tokens.reviewer(), slug, "publication");
    }

    public Response withdraw(String slug) {
        return step(Tokens.reviewer(), slug, "withdrawal");
    }

    public Response step(String token, String slug, String step) {
        return as(token)
                .header("If-Match", etag(slug))
                .body("{\"reason\": \"for a test\"}")
                .post("editorial/{collection}/{slug}/" + step, sample.collection(), slug);
    }

    public Response restore(String slug, int revision) {
        return as(Tokens.editor())
                .header("If-Match", etag(slug))
                .body("{\"revision\": " + revision + "}")
                .post("editorial/{collection}/{slug}/restoration", sample.collection(), slug);
    }

    public Response discard(String slug) {
        return as(Tokens.editor())
                .header("If-Match", etag(slug))
                .delete("editorial/{collection}/{slug}", sample.collection(), slug);
    }

    /** All the way: drafted, submitted, published. */
    public Response createAndPublish(ObjectNode body) {
        String slug = body.path("slug").asText();
        inTurn(() -> create(body)).then().statusCode(201);
        inTurn(() -> submit(slug)).then().statusCode(200);
        return inTurn(() -> publish(slug));
    }

    /** Comes back as a busy service asks for: 503 says that nothing was done. */
    static Response inTurn(Supplier<Response> request) {
        Response answer = request.get();
        for (int attempt = 1; answer.statusCode() == 503 && attempt < PATIENCE; attempt++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Long.parseLong(answer.header("Retry-After"))));
            answer = request.get();
        }
        return answer;
    }

    public JsonNode verification() {
        return json(reader().get("ledger/verification"));
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String collection) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        while (next != null) {
            RequestSpecification request = reader().queryParam("limit", 100);
            Response page = (next.isEmpty() ? request : request.queryParam("cursor", next)).get(collection);
            page.then().statusCode(200);
            json(page).get("items").forEach(items::add);
            next = json(page).path("next").asText(null);
        }
        return items;
    }

    /** The content of every published item of a collection. */
    public List<JsonNode> contents(String collection) {
        return all(collection).stream()
                .map(item -> item.path("slug").asText(item.path("code").asText()))
                .map(slug -> json(reader().get("{collection}/{slug}", collection, slug))
                        .get("content"))
                .toList();
    }

    public static JsonNode json(Response response) {
        return Sample.json(response.asString());
    }
}
