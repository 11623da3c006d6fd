package io.govatlas.gateway.edge;

import io.govatlas.platform.http.ListeningSocket;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.BindException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The listening socket. Not Quarkus' own, because that one cannot be told what to answer to a request it cannot parse, and
 * an API client is owed a problem document there too.
 */
@ApplicationScoped
public class EdgeServer {

    private static final Logger LOG = Logger.getLogger(EdgeServer.class);

    private final Vertx vertx;
    private final FrontDoor door;
    private final VertxHttpConfig http;
    private final EdgeConfig limits;
    private final Traffic traffic;
    private final Connections connections;
    private final ListeningSocket socket = new ListeningSocket();
    private volatile int port;

    EdgeServer(
            Vertx vertx,
            FrontDoor door,
            VertxHttpConfig http,
            EdgeConfig limits,
            Traffic traffic,
            Connections connections) {
        this.vertx = vertx;
        this.door = door;
        this.http = http;
        this.limits = limits;
        this.traffic = traffic;
        this.connections = connections;
    }

    /** The port really listened on, also where 0 was configured. */
    public int port() {
        return port;
    }

    void start(@Observes StartupEvent started) throws Exception {
        int wanted = http.determinePort(LaunchMode.current());
        int listeners = Math.min(4, Runtime.getRuntime().availableProcessors());
        // A negative port makes the listeners share one random port.
        HttpServerOptions options = options(wanted == 0 ? -1 : wanted);
        try {
            vertx.deployVerticle(() -> new Listener(options), new DeploymentOptions().setInstances(listeners))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            // Quarkus says this one in a sentence instead of a stack trace.
            throw failed.getCause() instanceof BindException taken
                    ? new QuarkusBindException(options.getHost(), wanted, taken)
                    : failed;
        }
        connections.watch();
        LOG.infof("Listening on http://%s:%d", options.getHost(), port);
    }

    void stop(@Observes ShutdownEvent stopping) {
        socket.close();
        traffic.drain(limits.drain());
    }

    private HttpServerOptions options(int wanted) {
        return new HttpServerOptions()
                .setHost(http.host())
                .setPort(wanted)
                // Twice the limits: what is just too long is parsed and refused in the reader's language.
                .setMaxInitialLineLength(limits.maxUri() * 2)
                .setMaxHeaderSize(limits.maxHeaders() * 2)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setIdleTimeout((int) limits.silence().toSeconds())
                .setReuseAddress(true);
    }

    private final class Listener extends AbstractVerticle {

        private final HttpServerOptions options;

        Listener(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void start(Promise<Void> listening) {
            HttpServer server = vertx.createHttpServer(options);
            server.connectionHandler(this::receive)
                    .requestHandler(door::receive)
                    .invalidRequestHandler(door::receiveUnreadable)
                    .listen()
                    .onSuccess(it -> port = it.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(listening);
        }

        private void receive(HttpConnection connection) {
            // There is no option for it; nothing has been read yet.
            ((ConnectionBase) connection)
                    .channelHandlerContext()
                    .pipeline()
                    .replace(VertxHttpRequestDecoder.class, "strictDecoder", new StrictDecoder(options));
            socket.cameIn(connection);
            connections.opened(connection);
        }
    }
}
