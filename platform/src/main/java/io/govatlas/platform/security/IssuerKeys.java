package io.govatlas.platform.security;

import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import java.io.IOException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.http.Response;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The public keys of the issuer. A file is read once. An address is asked again when a token names a key that is not
 * known, and at least once a minute, so that a new key works at once and a key that was taken back soon does not.
 */
final class IssuerKeys {

    private static final Logger LOG = Logger.getLogger("io.govatlas.security");
    private static final int FRESH_SECONDS = 45;
    /** An issuer that is away for a moment must not shut everybody out; tokens end by themselves. */
    private static final int KEPT_WHILE_AWAY_SECONDS = 600;

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LARGEST = 262_144;

    private IssuerKeys() {}

    static VerificationKeyResolver of(JWTAuthContextInfo issuer) throws UnresolvableKeyException {
        String location = issuer.getPublicKeyLocation();
        return location != null && location.matches("https?://.*") ? asked(location) : new KeyLocationResolver(issuer);
    }

    private static VerificationKeyResolver asked(String location) {
        Get get = new Get();
        get.setConnectTimeout(PATIENCE_MILLIS);
        get.setReadTimeout(PATIENCE_MILLIS);
        get.setRetries(0);
        get.setResponseBodySizeLimit(LARGEST);
        HttpsJwks keys = new HttpsJwks(location);
        keys.setDefaultCacheDuration(FRESH_SECONDS);
        keys.setRetainCacheOnErrorDuration(KEPT_WHILE_AWAY_SECONDS);
        keys.setSimpleHttpGet(address -> withoutCaching(get.get(address)));
        VerificationKeyResolver resolver = new HttpsJwksVerificationKeyResolver(keys);
        return (signature, nesting) -> {
            try {
                keys.getJsonWebKeys();
            } catch (IOException | JoseException e) {
                LOG.errorf("the keys of the issuer cannot be had: %s", e.getMessage());
                throw ProblemException.of(ProblemType.UNAVAILABLE, "issuer-unavailable");
            }
            return resolver.resolveKey(signature, nesting);
        };
    }

    /** How long keys are trusted is not for a cache header to say. */
    private static SimpleResponse withoutCaching(SimpleResponse answer) {
        return new Response(answer.getStatusCode(), answer.getStatusMessage(), Map.of(), answer.getBody());
    }
}
