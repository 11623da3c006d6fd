package io.govatlas.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Takes a request line only as RFC 9112 writes it: three words, one space between them, and a version that is spoken here.
 * The decoder it extends takes any white space, and its server would repeat any version in its answer.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    private static final Set<String> VERSIONS = Set.of("HTTP/1.1", "HTTP/1.0");

    /** Why the request is refused whose head has not come whole in time. */
    static final class HeadTooSlow extends Exception {
        private static final long serialVersionUID = 1L;

        private HeadTooSlow() {
            super("head too slow", null, false, false);
        }
    }

    /** Where the last word of the line ended. */
    private int end;

    /** Whether a part of a head has come, and not yet the rest. */
    private boolean begun;

    private boolean over;

    StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> messages) throws Exception {
        if (over) {
            bytes.skipBytes(bytes.readableBytes());
            return;
        }
        int before = messages.size();
        boolean some = begun || bytes.isReadable();
        super.decode(context, bytes, messages);
        begun = some && messages.size() == before;
    }

    /** Ends the wait for a request: one of which a part has come is handed on as unreadable. Whether there was one. */
    boolean giveUp(ChannelHandlerContext context) {
        if (begun && !over) {
            HttpRequest half = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
            half.setDecoderResult(DecoderResult.failure(new HeadTooSlow()));
            over = true;
            context.pipeline().context(this).fireChannelRead(half);
        }
        return begun;
    }

    @Override
    protected String splitFirstWordInitialLine(byte[] line, int start, int length) {
        end = start + length;
        return super.splitFirstWordInitialLine(line, start, length);
    }

    @Override
    protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
        checkGap(line, start);
        end = start + length;
        return super.splitSecondWordInitialLine(line, start, length);
    }

    @Override
    protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
        checkGap(line, start);
        String version = new String(line, start, length, StandardCharsets.ISO_8859_1);
        if (!VERSIONS.contains(version)) {
            throw new IllegalArgumentException("unknown version");
        }
        return version;
    }

    private void checkGap(byte[] line, int start) {
        if (start != end + 1 || line[end] != ' ') {
            throw new IllegalArgumentException("more than a space between two words");
        }
    }
}
