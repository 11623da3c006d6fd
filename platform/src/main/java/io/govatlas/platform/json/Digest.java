package io.govatlas.platform.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal. */
public final class Digest {

    /** Half a digest is enough to tell things apart that nobody makes collide on purpose. */
    private static final int NAME = 24;

    private Digest() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The first 24 digits: a name for what the bytes say. */
    public static String name(byte[] bytes) {
        return of(bytes).substring(0, NAME);
    }

    /** For what arrives piece by piece. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
