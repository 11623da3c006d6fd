package io.govatlas.platform.security;

import io.govatlas.platform.problem.ProblemException;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Says whether a bearer token is good: an access token in the compact form, signed by the trusted issuer with the one
 * algorithm that is allowed, made for this suite, about somebody, and within its time to the second.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class BearerTokens extends JWTCallerPrincipalFactory {

    private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    /** In the header; without one it is a JWT as well. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    /** How far, in seconds, the issuer's clock may be ahead of ours when it says when it issued a token. */
    private static final int CLOCK_AHEAD = 30;

    private static final int LONGEST_LIFE = 86_400;

    private volatile JwtConsumer consumer;

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo issuer) throws ParseException {
        if (!SIGNED.matcher(token).matches()) {
            throw new ParseException("not a signed token");
        }
        try {
            JwtClaims claims = consumer(issuer).processToClaims(token);
            return new DefaultJWTCallerPrincipal(token, "JWT", claims);
        } catch (InvalidJwtException e) {
            if (e.getCause() instanceof ProblemException outage) {
                throw outage;
            }
            throw new ParseException("token refused", e);
        } catch (UnresolvableKeyException e) {
            throw new ParseException("no keys", e);
        }
    }

    private JwtConsumer consumer(JWTAuthContextInfo issuer) throws UnresolvableKeyException {
        JwtConsumer made = consumer;
        if (made == null) {
            made = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(IssuerKeys.of(issuer))
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, algorithms(issuer))
                    .setExpectedIssuer(true, issuer.getIssuedBy())
                    .setExpectedAudience(true, issuer.getExpectedAudience().toArray(String[]::new))
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setRequireIssuedAt()
                    .setIssuedAtRestrictions(CLOCK_AHEAD, LONGEST_LIFE)
                    .setAllowedClockSkewInSeconds(0)
                    .registerValidator(BearerTokens::wrongKind)
                    .build();
            consumer = made;
        }
        return made;
    }

    private static String[] algorithms(JWTAuthContextInfo issuer) {
        return issuer.getSignatureAlgorithm().stream()
                .map(SignatureAlgorithm::getAlgorithm)
                .toArray(String[]::new);
    }

    /** Issuers sign other things with the same key: who signed in, what a session may be renewed with. */
    private static String wrongKind(JwtContext context) throws MalformedClaimException {
        String type = context.getJoseObjects().get(0).getHeader("typ");
        if (type != null && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            return "typ " + type;
        }
        JwtClaims claims = context.getJwtClaims();
        if (claims.hasClaim("typ") && !"Bearer".equals(claims.getClaimValueAsString("typ"))) {
            return "not an access token";
        }
        return claims.getSubject().isBlank() ? "nobody" : null;
    }
}
