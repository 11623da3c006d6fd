package io.govatlas.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The gateway's own questions to the services; on connections of their own, so that full lanes do not look like dead services. */
@ApplicationScoped
public class ServiceClient {

    static final int CONNECTIONS = 4;
    private static final int SILENCE_SECONDS = 10;

    private final HttpClient client;

    /** A status, the whole body, and whether the service ends the connection. */
    public record Reply(int status, Buffer body, boolean last) {}

    ServiceClient(Vertx vertx) {
        client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setKeepAliveTimeout(SILENCE_SECONDS)
                        .setIdleTimeout(SILENCE_SECONDS))
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                // Whoever asked hears of it; without a handler it would also be logged as an error, at every question.
                .withConnectHandler(connection -> connection.exceptionHandler(failure -> {}))
                .build();
    }

    /** Asks a service; fails where the answer is not complete in time. */
    public Future<Reply> get(Route route, String uri, Duration within) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(route.url().getHost())
                .setPort(route.port())
                .setSsl(route.encrypted())
                .setURI(uri)
                .setConnectTimeout(within.toMillis())
                .setIdleTimeout(within.toMillis());
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body()
                        .map(body ->
                                new Reply(response.statusCode(), body, HopByHop.endsConnection(response.headers()))))
                .timeout(within.toMillis(), TimeUnit.MILLISECONDS);
    }
}
