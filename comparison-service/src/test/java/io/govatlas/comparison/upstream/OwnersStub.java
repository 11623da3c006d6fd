package io.govatlas.comparison.upstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.govatlas.comparison.atlas.ContentAtlas;
import io.govatlas.platform.ledger.CloudEvent;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The feeds of the two owners, over HTTP, with the real content. Tests steer it over HTTP too, since they need not share
 * a class loader with it: {@code POST /append} adds an event, with the next number where its sequence is "next", {@code POST /down} and {@code POST /up} do as they say.
 */
public class OwnersStub implements QuarkusTestResourceLifecycleManager {

    public static final String ADDRESS = "govatlas.test.owners";

    private static final Pattern AFTER = Pattern.compile("after=([0-9]+)");

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private final Map<String, List<CloudEvent>> feeds = new ConcurrentHashMap<>();
    private volatile boolean down;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            feeds.put("international", feed("country-service"));
            feeds.put("domestic", feed("model-service"));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newFixedThreadPool(4));
            server.createContext("/api/v1/", this::changes);
            server.createContext("/append", this::append);
            server.createContext("/down", exchange -> answer(exchange, down(true)));
            server.createContext("/up", exchange -> answer(exchange, down(false)));
            server.start();
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            System.setProperty(ADDRESS, address);
            return Map.of(
                    "GOVATLAS_COUNTRY_URL",
                    address,
                    "GOVATLAS_MODEL_URL",
                    address,
                    "govatlas.upstream.patience",
                    "1s",
                    "govatlas.upstream.longest-pause",
                    "200ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static List<CloudEvent> feed(String service) {
        return new CopyOnWriteArrayList<>(ContentAtlas.events(service, item -> true));
    }

    private byte[] down(boolean now) {
        down = now;
        return new byte[0];
    }

    private void append(HttpExchange exchange) throws IOException {
        String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<CloudEvent> feed = feeds.get("international");
        synchronized (feed) {
            long last = Long.parseLong(feed.get(feed.size() - 1).sequence());
            feed.add(json.readValue(event.replace("\"next\"", "\"" + (last + 1) + "\""), CloudEvent.class));
        }
        answer(exchange, feed.get(feed.size() - 1).sequence().getBytes(StandardCharsets.UTF_8));
    }

    private void changes(HttpExchange exchange) throws IOException {
        if (down) {
            exchange.close();
            return;
        }
        List<CloudEvent> feed = feeds.get(exchange.getRequestURI().getPath().split("/")[3]);
        Matcher after = AFTER.matcher(exchange.getRequestURI().getQuery());
        long seq = after.find() ? Long.parseLong(after.group(1)) : 0;
        List<CloudEvent> news = List.of();
        for (int i = 0; i < 10 && news.isEmpty(); i++) {
            news = feed.stream()
                    .filter(event -> Long.parseLong(event.sequence()) > seq)
                    .limit(200)
                    .toList();
            if (news.isEmpty() && exchange.getRequestURI().getQuery().contains("wait=0")) {
                break;
            }
            pause(news.isEmpty());
        }
        exchange.getResponseHeaders().add("Content-Type", "application/cloudevents-batch+json");
        answer(exchange, json.writeValueAsBytes(news));
    }

    private static void pause(boolean needed) {
        try {
            Thread.sleep(needed ? 100 : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
