package io.govatlas.gateway.routing;

import io.govatlas.gateway.edge.EdgeConfig;
import io.govatlas.gateway.edge.Traffic;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;

/**
 * The connections to one service, in two lanes. A long poll holds its connection for as long as nothing happens; in a lane
 * of its own it cannot take the places of requests that are answered at once.
 */
final class Upstream {

    private static final int KEEP_ALIVE_SECONDS = 10;

    private final Vertx vertx;
    private final Route route;
    private final RoutingConfig config;
    private final EdgeConfig limits;
    private final Circuit circuit;
    private final RetryBudget retries = new RetryBudget();
    private final Traffic traffic;
    private final Duration answerWithin;
    private final HttpProxy prompt;
    private final HttpProxy waiting;

    Upstream(Vertx vertx, Route route, RoutingConfig config, EdgeConfig limits, Circuit circuit, Traffic traffic) {
        this.vertx = vertx;
        this.route = route;
        this.config = config;
        this.limits = limits;
        this.circuit = circuit;
        this.traffic = traffic;
        this.answerWithin = config.services().get(route.name()).answerWithin().orElse(config.answerWithin());
        this.prompt = lane(answerWithin.compareTo(config.silence()) > 0 ? answerWithin : config.silence());
        this.waiting = lane(config.longestWait().plus(config.silence()));
    }

    void forward(HttpServerRequest request) {
        boolean longPoll = !waiting(request).isZero();
        (longPoll ? waiting : prompt).handle(request);
    }

    private HttpProxy lane(Duration silence) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectWithin().toMillis())
                // Shorter than any service keeps it, and than a lane may be silent: an idle one is taken out of the
                // pool
                // before anyone closes it, so that no request is put on a connection that is about to die.
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setIdleTimeout((int) silence.toSeconds())
                .setMaxWaitQueueSize(config.connections());
        HttpClient client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(this::open)
                .addInterceptor(new Bounds());
    }

    private Future<HttpClientRequest> open(ProxyContext context) {
        if (circuit.isOpen()) {
            return Future.failedFuture("circuit open");
        }
        RequestOptions options = new RequestOptions()
                .setHost(route.url().getHost())
                .setPort(route.port())
                .setSsl(route.encrypted())
                // Covers the waiting for a free connection, too.
                .setConnectTimeout(config.connectWithin().toMillis());
        Exchange exchange = context.get(Exchange.class.getName(), Exchange.class);
        return context.client()
                .request(options)
                .onFailure(unreachable -> circuit.doubt())
                .compose(exchange::sending);
    }

    /** The time a long poll asks for; zero for every other request. */
    private Duration waiting(HttpServerRequest request) {
        String seconds = request.getParam("wait");
        if (seconds == null || !seconds.matches("[0-9]{1,6}")) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
        return asked.compareTo(config.longestWait()) > 0 ? config.longestWait() : asked;
    }

    private final class Bounds implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest request = context.request().proxiedRequest();
            if (!request.uri().startsWith("/")) {
                // A target that is a whole URL: the service gets the path and what follows it.
                context.request().setURI(request.uri().substring(request.uri().indexOf(request.path())));
            }
            Duration wait = waiting(request);
            Duration patience = answerWithin.plus(wait);
            Exchange exchange = new Exchange(vertx, context.request(), route.name(), patience, limits);
            context.set(Exchange.class.getName(), exchange);
            exchange.start();
            retries.earn();
            Future<ProxyResponse> answer = exchange.finish(send(context, exchange));
            if (wait.isZero()) {
                circuit.sent();
                answer.onComplete(done -> circuit.done(exchange.isAnswered()));
            }
            return answer;
        }

        /** A read whose connection broke before the answer began is sent once more: it may have been one grown old. */
        private Future<ProxyResponse> send(ProxyContext context, Exchange exchange) {
            return context.sendRequest()
                    .recover(broken -> exchange.maySendAgain() && retries.spend()
                            ? exchange.sendAgain(context::sendRequest)
                            : Future.failedFuture(broken))
                    .onSuccess(response -> {
                        if (HopByHop.endsConnection(response.headers())) {
                            circuit.doubt();
                        }
                    });
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            HopByHop.remove(context.response().headers());
            Exchange exchange = context.get(Exchange.class.getName(), Exchange.class);
            return Future.succeededFuture()
                    .compose(ready -> exchange.isGone() ? Future.succeededFuture() : context.sendResponse())
                    .onComplete(sent -> {
                        exchange.close();
                        traffic.ended(context.request().proxiedRequest());
                    });
        }
    }
}
