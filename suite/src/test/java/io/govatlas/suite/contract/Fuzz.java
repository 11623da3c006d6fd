package io.govatlas.suite.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.govatlas.suite.contract.Contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sends requests made from the document, good ones and spoilt ones, and holds every answer against it: a status, a media
 * type and a body that are described, and no failure of ours. The same seed sends the same requests.
 */
public final class Fuzz {

    private static final List<String> ROLES = List.of("editor", "editor", "reviewer", "auditor", "administrator");
    private static final int KEPT = 200;

    private final String gateway;
    private final Contract contract;
    private final Function<String, String> tokens;
    private final Random random;
    private final Values values;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    /** Kind of finding and operation → an example of it. */
    private final Map<String, String> findings = new TreeMap<>();

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, List<String>> slugs = new HashMap<>();
    private final Map<String, String> etags = new HashMap<>();

    public Fuzz(String gateway, Contract contract, Function<String, String> tokens, long seed) {
        this.gateway = gateway;
        this.contract = contract;
        this.tokens = tokens;
        this.random = new Random(seed);
        this.values = new Values(contract, random);
    }

    public Map<String, String> findings() {
        return findings;
    }

    /** How often each status was answered. */
    public Map<Integer, Integer> statuses() {
        return statuses;
    }

    public void send(int requests) {
        List<Operation> operations = contract.operations();
        for (int i = 0; i < requests; i++) {
            send(operations.get(i % operations.size()));
        }
    }

    private void send(Operation operation) {
        String address = path(operation) + query(operation);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + address)).timeout(Duration.ofSeconds(40));
        String role = role(operation);
        if (role != null) {
            request.header("Authorization", "Bearer " + tokens.apply(role));
        }
        headers(operation, request, address);
        String body = body(operation, request);
        request.method(
                operation.method().toUpperCase(Locale.ROOT),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        check(operation, role, address, body, exchange(request.build()));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            for (int attempt = 0; ; attempt++) {
                HttpResponse<String> answer =
                        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() != 429 || attempt == 20) {
                    return answer;
                }
                Thread.sleep(1_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String role(Operation operation) {
        if (values.oneIn(10)) {
            return values.oneIn(2) ? null : values.pick(ROLES);
        }
        return operation.roles() == null
                ? (values.oneIn(4) ? values.pick(ROLES) : null)
                : values.pick(operation.roles());
    }

    private String path(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("path")) {
                String name = parameter.get("name").asText();
                path = path.replace("{" + name + "}", encoded(segment(operation, name, parameter)));
            }
        }
        return path;
    }

    private String segment(Operation operation, String name, JsonNode parameter) {
        List<String> known = slugs.getOrDefault(family(operation.path()), List.of());
        if (name.equals("slug") && !known.isEmpty() && !values.oneIn(4)) {
            return values.pick(known);
        }
        String value = values.oneIn(3)
                ? values.of(parameter.path("schema")).asText()
                : parameter.path("example").asText();
        if (values.oneIn(8)) {
            value = values.text();
        }
        // what is empty or a dot is another address
        return value.isEmpty() || value.matches("\\.+") ? "x" : value;
    }

    /** What is made at one address of a collection is read at another. */
    private static String family(String path) {
        return path.replace("/editorial", "").replaceFirst("/\\{slug}.*", "");
    }

    private String query(Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            boolean required = parameter.path("required").asBoolean();
            if (!parameter.path("in").asText().equals("query") || !required && !values.oneIn(3)) {
                continue;
            }
            String name = parameter.get("name").asText();
            if (name.equals("wait")) {
                continue;
            }
            JsonNode value = parameter.has("example") && values.oneIn(2)
                    ? parameter.get("example")
                    : values.of(parameter.path("schema"));
            if (value.isArray()) {
                value.forEach(element -> pairs.add(encoded(name) + "=" + encoded(element.asText())));
            } else {
                pairs.add(encoded(name) + "=" + encoded(values.oneIn(6) ? values.text() : value.asText()));
            }
            if (values.oneIn(20)) {
                pairs.add(encoded(name) + "=" + encoded(value.asText()));
            }
        }
        if (values.oneIn(25)) {
            pairs.add(encoded(values.pick(List.of("undeclared", "Limit", "", "limit[]"))) + "=1");
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private void headers(Operation operation, HttpRequest.Builder request, String address) {
        for (JsonNode parameter : operation.parameters()) {
            if (!parameter.path("in").asText().equals("header")) {
                continue;
            }
            String name = parameter.get("name").asText();
            if (name.equals("If-Match") && !values.oneIn(6)) {
                String item = address.replaceFirst("(/editorial/[^/]+/[^/?]+).*", "$1");
                request.header(
                        name, etags.getOrDefault(item, values.pick(List.of("\"1\"", "*", "W/\"1\"", "1", "\"x"))));
            } else if (name.equals("Idempotency-Key") && values.oneIn(4)) {
                request.header(name, values.pick(List.of("key-" + random.nextInt(50), "a b", "x".repeat(300))));
            }
        }
        if (values.oneIn(12)) {
            request.header(
                    "Accept",
                    values.pick(List.of("application/xml", "text/html", "*/*", "nonsense", "application/json;q=0")));
        }
        if (values.oneIn(12)) {
            request.header("Accept-Language", values.pick(List.of("zh", "fr", "*", "zz;q=x", "en-GB, zh;q=0.5")));
        }
        if (values.oneIn(15)) {
            request.header("If-None-Match", values.pick(List.of("*", "\"1\"", "nonsense")));
        }
    }

    private String body(Operation operation, HttpRequest.Builder request) {
        JsonNode content = operation.json().path("requestBody").path("content");
        if (content.isEmpty() || values.oneIn(40)) {
            return null;
        }
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        String type = values.pick(types);
        request.header(
                "Content-Type",
                values.oneIn(30) ? values.pick(List.of("text/plain", "application/xml", "nonsense")) : type);
        JsonNode described = content.get(type);
        if (!type.endsWith("json")) {
            return described.path("example").asText("a,b\n1,2\n");
        }
        JsonNode value = described.has("example") && values.oneIn(2)
                ? described.get("example").deepCopy()
                : values.of(described.path("schema"));
        if (value.has("slug") && !values.oneIn(5)) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) value).put("slug", "fuzz-" + random.nextInt(1_000_000));
        }
        if (values.oneIn(3)) {
            value = values.spoilt(value);
        }
        return values.oneIn(12) ? values.broken(value.toString()) : value.toString();
    }

    private void check(Operation operation, String role, String address, String body, HttpResponse<String> answer) {
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        remember(operation, address, answer);
        String shown = operation.method() + " " + address + " as " + role
                + (body == null ? "" : " with " + shortened(body))
                + " → " + status + " " + shortened(answer.body());
        JsonNode described = contract.answer(operation, status);
        if (status >= 500 && status != 503) {
            finding("failure " + status, operation, shown);
        }
        if (described.isMissingNode()) {
            finding("status " + status + " is not described", operation, shown);
            return;
        }
        String type = answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";")[0]
                .strip();
        JsonNode content = described.path("content");
        if (answer.body().isBlank()) {
            // a book without lines is a book
            if (!content.isEmpty() && !type.endsWith("ndjson")) {
                finding("no body with " + status, operation, shown);
            }
            return;
        }
        if (!content.has(type)) {
            finding("type " + type + " is not described for " + status, operation, shown);
            return;
        }
        if (type.endsWith("json")
                && !type.endsWith("ndjson")
                && content.path(type).has("schema")) {
            contract.errors(content.path(type).get("schema"), answer.body()).stream()
                    .findFirst()
                    .ifPresent(error -> finding("schema of " + status + ": " + error, operation, shown));
        }
        if (status == 401 && answer.headers().firstValue("WWW-Authenticate").isEmpty()) {
            finding("401 without WWW-Authenticate", operation, shown);
        }
    }

    private void finding(String kind, Operation operation, String shown) {
        findings.putIfAbsent(operation + ": " + shortened(kind), shown);
    }

    private void remember(Operation operation, String address, HttpResponse<String> answer) {
        String path = address.replaceFirst("\\?.*", "");
        answer.headers().firstValue("ETag").ifPresent(etag -> {
            String location = answer.headers().firstValue("Location").orElse(path);
            etags.put(location.replaceFirst("(/editorial/[^/]+/[^/?]+).*", "$1"), etag);
        });
        if (answer.statusCode() == 201 && operation.method().equals("post")) {
            answer.headers().firstValue("Location").ifPresent(location -> {
                List<String> known = slugs.computeIfAbsent(operation.path(), it -> new ArrayList<>());
                if (known.size() < KEPT) {
                    known.add(location.substring(location.lastIndexOf('/') + 1));
                }
            });
        }
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "…";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
