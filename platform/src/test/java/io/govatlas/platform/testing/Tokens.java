package io.govatlas.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Tokens as the suite's launcher mints them, and what must not be taken for one. */
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

    /** Everything that must not be taken for an editor's token. */
    static List<Forgeries.Forgery> forgeries() {
        return Forgeries.of(SigningKeys.signing(), SigningKeys.known(), "govatlas");
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
}
