package io.govatlas.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A request body on its way to a service: ends with a failure where it is too large, and tells when it stands still. */
final class UploadStream implements ReadStream<Buffer> {

    /** What the owner of the stream wants to know. */
    interface Observer {
        void tooLarge();

        /** The service takes no more for now. */
        void blocked();

        void flowing();
    }

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Observer observer;
    private long seen;
    private boolean exceeded;
    private Handler<Throwable> onFailure = failure -> {};

    UploadStream(ReadStream<Buffer> body, long limit, Observer observer) {
        this.body = body;
        this.limit = limit;
        this.observer = observer;
    }

    @Override
    public UploadStream handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> take(part, handler));
        return this;
    }

    private void take(Buffer part, Handler<Buffer> handler) {
        seen += part.length();
        if (seen <= limit) {
            handler.handle(part);
        } else if (!exceeded) {
            exceeded = true;
            observer.tooLarge();
            onFailure.handle(new IllegalStateException("body too large"));
        }
    }

    @Override
    public UploadStream exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? failure -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public UploadStream endHandler(Handler<Void> handler) {
        // A body that was cut off must not end as if it were whole.
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!exceeded) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public UploadStream pause() {
        body.pause();
        observer.blocked();
        return this;
    }

    @Override
    public UploadStream resume() {
        body.resume();
        observer.flowing();
        return this;
    }

    @Override
    public UploadStream fetch(long amount) {
        body.fetch(amount);
        observer.flowing();
        return this;
    }
}
