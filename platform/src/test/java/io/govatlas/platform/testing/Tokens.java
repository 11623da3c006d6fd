package io.govatlas.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as the suite's launcher mints them, and every kind of token that must be refused. */
public final class Tokens {
    public static final String EDITOR = "ada";
    public static final String REVIEWER = "rui";

    private Tokens() {}

    public static String editor() {
        return of(EDITOR, "editor");
    }

    public static String reviewer() {
        return of(REVIEWER, "reviewer");
    }

    public static String of(String person, String... roles) {
        return sign(claims(person, roles), SigningKeys.signing());
    }

    public static String expired() {
        return sign(
                claims(EDITOR, "editor")
                        .issuedAt(Instant.now().minusSeconds(7200))
                        .expiresAt(Instant.now().minusSeconds(3600)),
                SigningKeys.signing());
    }

    public static String notYetValid() {
        return sign(
                claims(EDITOR, "editor")
                        .claim("nbf", Instant.now().plusSeconds(3600).getEpochSecond()),
                SigningKeys.signing());
    }

    public static String ofOtherIssuer() {
        return sign(claims(EDITOR, "editor").issuer("https://elsewhere.example"), SigningKeys.signing());
    }

    public static String forOtherAudience() {
        return sign(claims(EDITOR, "editor").audience("another-suite"), SigningKeys.signing());
    }

    public static String signedByOtherKey() {
        return sign(claims(EDITOR, "editor"), SigningKeys.generate().getPrivate());
    }

    /** An unsigned token, {@code alg=none}. */
    public static String unsigned() {
        String payload = editor().split("\\.")[1];
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".";
    }

    /** The public key taken for a shared secret: what a confused verifier would accept. */
    public static String signedWithThePublicKeyAsSecret() {
        try {
            byte[] secret = Files.readAllBytes(SigningKeys.publicKeyFile());
            return claims(EDITOR, "editor").jws().sign(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A good token whose claims were altered after it was signed. */
    public static String tampered() {
        String[] parts = of(EDITOR, "auditor").split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(payload.replace("auditor", "editor")) + "." + parts[2];
    }

    private static JwtClaimsBuilder claims(String person, String... roles) {
        return Jwt.claims()
                .issuer("https://govatlas.local")
                .audience("govatlas")
                .subject(person)
                .upn(person)
                .groups(Set.of(roles))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(3600));
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId("govatlas").sign(key);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
