package io.govatlas.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Something the gateway serves from memory: plain and compressed, with an entity tag for each. */
public final class Representation {

    private static final int WORTH_COMPRESSING = 1_024;

    private final String type;
    private final Buffer plain;
    private final Buffer gzip;
    private final String tag;

    private Representation(String type, byte[] content) {
        this.type = type;
        this.plain = Buffer.buffer(content);
        this.gzip = content.length < WORTH_COMPRESSING ? null : Buffer.buffer(compress(content));
        this.tag = digest(content);
    }

    public static Representation of(String type, byte[] content) {
        return new Representation(type, content);
    }

    /** Short name of this very content, for use in URLs that may be cached for good. */
    public String digest() {
        return tag;
    }

    /** Answers with the content, or with 304 where the client has it already. */
    public void send(HttpServerRequest request, String cacheControl) {
        boolean compressed = gzip != null && acceptsGzip(request.getHeader("Accept-Encoding"));
        String etag = '"' + tag + (compressed ? "-gz" : "") + '"';
        HttpServerResponse response = request.response();
        response.putHeader("ETag", etag).putHeader("Cache-Control", cacheControl);
        if (gzip != null) {
            String vary = response.headers().get("Vary");
            response.putHeader("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
        }
        if (matches(request.getHeader("If-None-Match"), etag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", type);
        if (compressed) {
            response.putHeader("Content-Encoding", "gzip");
        }
        Buffer content = compressed ? gzip : plain;
        response.putHeader("Content-Length", Integer.toString(content.length()));
        response.end(content);
    }

    private static boolean acceptsGzip(String header) {
        return header != null
                && Arrays.stream(header.toLowerCase(java.util.Locale.ROOT).split(","))
                        .map(String::trim)
                        .anyMatch(coding -> coding.startsWith("gzip") && !coding.matches("gzip\\s*;\\s*q=0(?:\\.0*)?"));
    }

    private static boolean matches(String header, String etag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::trim)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
