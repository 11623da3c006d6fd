package io.govatlas.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection in the two steps of RFC 9112, section 9.6: nothing more is said, and what still comes is dropped until
 * the client closes too, or for two seconds. Closed at once, a client that is still sending would see a reset and no answer.
 */
final class LingeringClose extends ChannelDuplexHandler {

    private static final long LINGER_MILLIS = 2_000;

    private boolean closing;

    private LingeringClose() {}

    /** From now on this connection is closed so. */
    static void of(Channel channel) {
        if (channel instanceof DuplexChannel && channel.pipeline().get(LingeringClose.class) == null) {
            channel.pipeline().addFirst(new LingeringClose());
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise closed) {
        context.channel().closeFuture().addListener(end -> closed.trySuccess());
        if (!closing && context.channel().isActive()) {
            closing = true;
            ((DuplexChannel) context.channel()).shutdownOutput();
            context.executor().schedule(() -> context.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }
}
