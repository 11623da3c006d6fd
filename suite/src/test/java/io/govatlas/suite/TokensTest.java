package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final TokenOptions OPTIONS =
            new TokenOptions(List.of("editor", "reviewer"), "李雷", Duration.ofMinutes(5), Path.of("unused"));

    @TempDir
    private Path temp;

    @Test
    void aTokenIsProvedByThePublicFile() throws InvalidJwtException, IOException, JoseException {
        String token = Tokens.of(SigningKey.openOrCreate(temp), Map.of()).mint(OPTIONS, Instant.now());
        JsonWebKeySet keys = new JsonWebKeySet(Files.readString(SigningKey.publicKeys(temp)));
        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer("https://govatlas.local")
                .setExpectedAudience("govatlas")
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setRequireSubject()
                .build()
                .processToClaims(token);
        assertThat(claims.getClaimValue("groups")).isEqualTo(List.of("editor", "reviewer"));
        assertThat(claims.getClaimValue("upn")).isEqualTo("李雷");
    }

    @Test
    void thePrivateKeyIsMadeOnceAndNobodyElseMayReadIt() throws IOException {
        SigningKey first = SigningKey.openOrCreate(temp);
        assertThat(SigningKey.openOrCreate(temp).publicKeySet()).isEqualTo(first.publicKeySet());
        assertThat(SigningKey.open(temp).publicKeySet()).isEqualTo(first.publicKeySet());
        assertThat(DataFolderTest.permissions(temp.resolve("private.pem"))).isEqualTo("rw-------");
        assertThat(Files.readString(SigningKey.publicKeys(temp)))
                .contains("\"kid\"")
                .doesNotContain("\"d\"", "\"p\"");
    }
}
