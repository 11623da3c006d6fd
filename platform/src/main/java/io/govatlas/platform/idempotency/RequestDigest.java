package io.govatlas.platform.idempotency;

import io.govatlas.platform.json.Digest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What makes two requests the same: method, address, version asked for, type and body. */
final class RequestDigest {

    /** What is larger waits in a file until the digest is known. */
    private static final int IN_MEMORY = 1 << 16;

    private RequestDigest() {}

    /** Reads the body, and puts it back for whoever reads it next. */
    static String of(ContainerRequestContext request) throws IOException {
        MessageDigest digest = Digest.sha256();
        for (String part : new String[] {
            request.getMethod(),
            request.getUriInfo().getRequestUri().getRawPath(),
            request.getUriInfo().getRequestUri().getRawQuery(),
            request.getHeaderString("If-Match"),
            request.getHeaderString("Content-Type")
        }) {
            digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
        }
        InputStream body = request.getEntityStream();
        byte[] start = body.readNBytes(IN_MEMORY);
        digest.update(start);
        request.setEntityStream(
                start.length < IN_MEMORY ? new ByteArrayInputStream(start) : spool(start, body, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream spool(byte[] start, InputStream rest, MessageDigest digest) throws IOException {
        Path file = Files.createTempFile("govatlas-request-", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            rest.transferTo(new DigestOutputStream(out, digest));
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
