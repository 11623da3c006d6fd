package io.govatlas.suite;

import java.time.Instant;
import java.util.Map;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Bearer tokens for the local suite, as an identity provider would issue them. */
record Tokens(SigningKey signer, String issuer, String audience) {

    static Tokens of(SigningKey signer, Map<String, String> environment) {
        return new Tokens(
                signer,
                environment.getOrDefault("GOVATLAS_TOKEN_ISSUER", "https://govatlas.local"),
                environment.getOrDefault("GOVATLAS_TOKEN_AUDIENCE", "govatlas"));
    }

    String mint(TokenOptions options, Instant now) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(options.user());
        claims.setStringClaim("upn", options.user());
        claims.setStringListClaim("groups", options.roles());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now.plus(options.lifetime()).getEpochSecond()));
        claims.setGeneratedJwtId();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(signer.key().getKeyId());
        signature.setKey(signer.key().getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
