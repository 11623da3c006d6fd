package io.govatlas.gateway.routing;

import io.govatlas.gateway.edge.Answers;
import io.govatlas.gateway.edge.BodyLimit;
import io.govatlas.gateway.edge.EdgeConfig;
import io.govatlas.gateway.edge.HangUp;
import io.govatlas.platform.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One request on its way through: three clocks of which one runs at a time, and what the client is told when one of them
 * runs out. Sends nothing twice that could change something.
 */
final class Exchange implements UploadStream.Observer {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final long NONE = -1;

    /** Why an exchange ended without the service's answer. */
    private record Failure(ProblemType type, String key) {}

    private final Vertx vertx;
    private final ProxyRequest request;
    private final String service;
    private final Duration patience;
    private final BodyLimit limit;
    private final Promise<ProxyResponse> outcome = Promise.promise();
    private long clock = NONE;
    private boolean uploaded;
    private HttpClientRequest sent;
    private Failure failure;
    private boolean hangsUp;
    private boolean gone;

    Exchange(Vertx vertx, ProxyRequest request, String service, Duration patience, EdgeConfig limits) {
        this.vertx = vertx;
        this.request = request;
        this.service = service;
        this.patience = patience;
        this.limit = BodyLimit.of(request.proxiedRequest().path(), limits);
    }

    void start() {
        HttpServerRequest incoming = request.proxiedRequest();
        if (!BodyLimit.follows(incoming)) {
            // Nothing to stream, so it can be sent again.
            request.setBody(null);
            incoming.resume();
            awaitAnswer();
            return;
        }
        // A client may be gone before the service is reached, and nobody listens to the body yet.
        incoming.end().onSuccess(end -> awaitAnswer()).onFailure(left -> {
            gone = true;
            fail(ProblemType.REQUEST_TIMEOUT, "body-too-slow");
        });
        Body body = request.getBody();
        request.setBody(Body.body(new UploadStream(body.stream(), limit.bytes(), this), body.length()));
        flowing();
    }

    /** The service is connected; from here on the request may have had an effect. */
    Future<HttpClientRequest> sending(HttpClientRequest connected) {
        if (outcome.future().isComplete()) {
            connected.reset();
            return Future.failedFuture("too late");
        }
        // The outcome says it all; without a handler a reset would be logged as an error.
        sent = connected.exceptionHandler(failure -> {});
        return Future.succeededFuture(connected);
    }

    /** Whether the request was sent, has no effect and no body, and nobody has been told anything yet. */
    boolean maySendAgain() {
        boolean reading = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return sent != null
                && reading
                && !BodyLimit.follows(request.proxiedRequest())
                && !outcome.future().isComplete();
    }

    /** From now on the first attempt does not count: where the second reaches nobody, the service is not there. */
    Future<ProxyResponse> sendAgain(Supplier<Future<ProxyResponse>> attempt) {
        sent = null;
        return attempt.get();
    }

    /** Whether nobody is left to be answered. */
    boolean isGone() {
        return gone;
    }

    /** Whether the service answered for itself. */
    boolean isAnswered() {
        return failure == null;
    }

    /** The service's answer if it comes in time and is whole, else a problem. */
    Future<ProxyResponse> finish(Future<ProxyResponse> answer) {
        answer.onSuccess(this::accept).onFailure(cause -> {
            if (failure != null) {
                return;
            }
            if (sent == null) {
                fail(ProblemType.UNAVAILABLE, "service-unreachable");
            } else {
                // The client is told the same whatever it was; whoever runs the suite has to find out.
                LOG.warnf("Service %s broke off: %s", service, cause);
                fail(ProblemType.UPSTREAM_BROKEN, "service-broke-off");
            }
        });
        return outcome.future().otherwise(cause -> problem());
    }

    private void accept(ProxyResponse response) {
        if (endsWithConnection(response)) {
            // Where only the end of the connection ends the body, a cut body would look complete.
            fail(ProblemType.UPSTREAM_BROKEN, "service-broke-off");
            return;
        }
        stopClock();
        outcome.tryComplete(response);
    }

    private boolean endsWithConnection(ProxyResponse response) {
        int status = response.getStatusCode();
        boolean bodyless = request.getMethod() == HttpMethod.HEAD || status == 204 || status == 304;
        return !bodyless
                && !response.headers().contains("Content-Length")
                && !response.headers().contains("Transfer-Encoding");
    }

    private void awaitAnswer() {
        uploaded = true;
        setClock(patience, () -> fail(ProblemType.UPSTREAM_TIMEOUT, "service-too-slow"));
    }

    @Override
    public void blocked() {
        setUploadClock(patience, ProblemType.UPSTREAM_TIMEOUT, "service-too-slow");
    }

    @Override
    public void flowing() {
        setUploadClock(limit.within(), ProblemType.REQUEST_TIMEOUT, "body-too-slow");
    }

    @Override
    public void tooLarge() {
        fail(ProblemType.BODY_TOO_LARGE, "body-too-large");
    }

    private void setUploadClock(Duration limit, ProblemType type, String key) {
        if (!uploaded) {
            setClock(limit, () -> fail(type, key));
        }
    }

    private void setClock(Duration limit, Runnable expired) {
        stopClock();
        if (!outcome.future().isComplete()) {
            clock = vertx.setTimer(limit.toMillis(), timer -> expired.run());
        }
    }

    private void stopClock() {
        vertx.cancelTimer(clock);
    }

    private void fail(ProblemType type, String key) {
        stopClock();
        if (failure == null && !outcome.future().isComplete()) {
            failure = new Failure(type, key);
            outcome.tryFail(key);
            if (sent != null) {
                sent.reset();
            }
        }
    }

    /** To be called when the answer is out: a request that was given up halfway has no end to wait for. */
    void close() {
        if (hangsUp) {
            HangUp.after(request.proxiedRequest());
        }
    }

    private ProxyResponse problem() {
        HttpServerRequest incoming = request.proxiedRequest();
        hangsUp = !incoming.isEnded();
        if (hangsUp) {
            // Untold, the client would put its next request on a connection that is about to end.
            HangUp.announce(incoming);
        }
        Object argument = failure.type() == ProblemType.BODY_TOO_LARGE ? limit.bytes() : service;
        ProxyResponse response =
                request.release().response().setStatusCode(failure.type().status());
        response.headers().addAll(Answers.headers(incoming, failure.type()));
        return response.setBody(Body.body(Answers.body(incoming, failure.type(), failure.key(), argument)));
    }
}
