package io.govatlas.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Three real servers in place of the services: country is healthy, nobody listens at model's port, and comparison is
 * healthy too but has paths that hang or break off. A fourth, odd, does not speak proper HTTP.
 */
public class StubServices implements QuarkusTestResourceLifecycleManager {

    /** How long the gateway under test waits for an answer. */
    public static final int ANSWER_MILLIS = 1_500;

    /** Connections per lane of the gateway under test. */
    public static final int CONNECTIONS = 6;

    /** Requests that reached a path where writes are counted. */
    static final AtomicInteger WRITES = new AtomicInteger();

    /** Requests that reached a path which breaks off every other time. */
    static final AtomicInteger ONCE = new AtomicInteger();

    private static final AtomicLong STREAMED = new AtomicLong();
    private static final AtomicBoolean SILENT = new AtomicBoolean();

    private final Vertx vertx = Vertx.vertx();

    /** What the connection took of the large answer. */
    public static long bytesStreamed() {
        return STREAMED.get();
    }

    /** Makes comparison answer 503 where its document is asked for. */
    public static void silence(boolean silent) {
        SILENT.set(silent);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("govatlas.routing.services.country.url", listen(this::country));
        config.put("govatlas.routing.services.model.url", "http://localhost:" + deadPort());
        config.put("govatlas.routing.services.comparison.url", listen(this::comparison));
        config.put("govatlas.routing.services.odd.url", listenOddly());
        config.put("govatlas.routing.services.odd.prefix", "/odd");
        config.put("govatlas.routing.connect-within", "500ms");
        config.put("GOVATLAS_CONTACT_NAME", "Digital office");
        config.put("GOVATLAS_CONTACT_URL", "https://office.example/");
        config.put("GOVATLAS_CONTACT_EMAIL", "office@office.example");
        config.put("govatlas.routing.answer-within", ANSWER_MILLIS + "ms");
        config.put("govatlas.routing.services.comparison.answer-within", ANSWER_MILLIS + "ms");
        config.put("govatlas.routing.connections", Integer.toString(CONNECTIONS));
        config.put("govatlas.routing.silence", "2s");
        config.put("govatlas.edge.body-within", "1s");
        config.put("govatlas.edge.max-body", "1000000");
        config.put("govatlas.api-docs.cached-for", "100ms");
        return config;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private String listen(Handler<HttpServerRequest> handler) {
        // as long as the services read it
        HttpServerOptions lines = new HttpServerOptions().setMaxInitialLineLength(8192);
        HttpServer server = vertx.createHttpServer(lines)
                .requestHandler(handler)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return "http://localhost:" + server.actualPort();
    }

    /** A server that lives but does not speak HTTP otherwise, or only half of it. */
    private String listenOddly() {
        NetServer server = vertx.createNetServer()
                .connectHandler(socket -> socket.handler(request -> {
                    if (request.toString().startsWith("GET /q/health/live")) {
                        socket.end(Buffer.buffer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
                        return;
                    }
                    boolean again = request.toString().contains(" /odd/once") && ONCE.getAndIncrement() % 2 == 1;
                    if (again) {
                        socket.end(Buffer.buffer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
                        return;
                    }
                    if (request.toString().contains(" /odd/once")) {
                        socket.close();
                        return;
                    }
                    boolean half = request.toString().startsWith("GET /odd/no-length");
                    socket.write(half ? "HTTP/1.1 200 OK\r\n\r\nhalf of it" : "SMTP ready\r\n\r\n");
                    socket.close();
                }))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return "http://localhost:" + server.actualPort();
    }

    private static int deadPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void country(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        switch (request.path()) {
            case "/q/openapi" -> json(response, document("international", "Country"));
            case "/api/v1/international/large" -> stream(response, Integer.parseInt(request.getParam("parts")));
            case "/api/v1/international/trickle" -> {
                response.setChunked(true).write("first,");
                vertx.setTimer(1_500, later -> response.end("last"));
            }
            case "/api/v1/international/poll" ->
                vertx.setTimer(ANSWER_MILLIS * 2, later -> response.end("something happened"));
            case "/api/v1/international/refuse" -> response.setStatusCode(401).end("no");
            case "/api/v1/international/nothing" -> response.setStatusCode(204).end();
            case "/api/v1/international/same" ->
                response.setStatusCode(304).putHeader("ETag", "\"1\"").end();
            default -> echo(request);
        }
    }

    private void comparison(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        switch (request.path()) {
            case "/q/openapi" -> {
                if (SILENT.get()) {
                    response.setStatusCode(503).end();
                } else {
                    json(response, document("analysis", "Comparison"));
                }
            }
            case "/api/v1/analysis/hang" -> WRITES.incrementAndGet();
            case "/api/v1/analysis/no-reading" -> request.pause();
            case "/api/v1/analysis/break-off" -> {
                WRITES.incrementAndGet();
                request.connection().close();
            }
            case "/api/v1/analysis/cut" -> {
                response.putHeader("Content-Length", "1000").write("{\"items\":[");
                vertx.setTimer(100, later -> request.connection().close());
            }
            case "/api/v1/analysis/cut-chunks" -> {
                response.setChunked(true).write("{\"items\":[");
                vertx.setTimer(100, later -> request.connection().close());
            }
            case "/api/v1/analysis/stall" -> response.setChunked(true).write("{\"items\":[");
            default -> echo(request);
        }
    }

    /** Tells what arrived: the target, the header fields and the size of the body. */
    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            Map<String, Object> headers = new TreeMap<>();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            json(
                    request.response()
                            .putHeader("Connection", "keep-alive, X-Secret")
                            .putHeader("X-Secret", "hop"),
                    new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bytes", body.length()));
        });
    }

    private static void stream(HttpServerResponse response, int parts) {
        response.setChunked(true);
        Buffer part = Buffer.buffer(new byte[64 * 1024]);
        sendParts(response, part, parts);
    }

    private static void sendParts(HttpServerResponse response, Buffer part, int left) {
        if (left == 0) {
            response.end();
        } else if (response.writeQueueFull()) {
            response.drainHandler(drained -> sendParts(response, part, left));
        } else {
            response.write(part).onSuccess(sent -> {
                STREAMED.addAndGet(part.length());
                sendParts(response, part, left - 1);
            });
        }
    }

    private static void json(HttpServerResponse response, JsonObject content) {
        response.putHeader("Content-Type", "application/json").end(content.toBuffer());
    }

    private static JsonObject document(String segment, String name) {
        return new JsonObject("""
                {
                  "openapi": "3.1.0",
                  "info": {"title": "stub", "version": "1"},
                  "paths": {
                    "/api/v1/%1$s/items": {
                      "get": {
                        "operationId": "list%2$sItems",
                        "summary": "List %2$s items",
                        "x-zh": {"summary": "列出 %2$s"},
                        "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Item"}}}}}
                      }
                    }
                  },
                  "components": {
                    "schemas": {
                      "Item": {"type": "object", "title": "%2$s item", "properties": {"text": {"$ref": "#/components/schemas/Text"}}},
                      "Text": {"type": "object", "properties": {"zh": {"type": "string"}, "en": {"type": "string"}}}
                    }
                  }
                }
                """.formatted(segment, name));
    }
}
