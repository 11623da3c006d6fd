package io.govatlas.platform.ledger;

import io.govatlas.platform.json.CanonicalJson;
import io.govatlas.platform.problem.ProblemException;
import io.govatlas.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs the end of the ledger with the service's own key, an Ed25519 key pair as a JSON Web Key in a private file. */
@ApplicationScoped
class HeadSigner {

    private final Optional<OctetKeyPairJsonWebKey> key;
    private final String ledger;

    HeadSigner(
            @ConfigProperty(name = "govatlas.ledger.key") Optional<Path> file,
            @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.key = file.map(HeadSigner::read);
        this.ledger = path + "/ledger";
    }

    /** @throws ProblemException 503 where the operator has given the service no key */
    SignedHead sign(long seq, String hash) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(key().getKeyId());
        signature.setKey(key().getPrivateKey());
        signature.setPayloadBytes(
                CanonicalJson.bytes(Map.of("ledger", ledger, "seq", seq, "hash", hash, "at", at.toString())));
        try {
            return new SignedHead(ledger, seq, hash, at, signature.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, as a JSON Web Key Set. */
    String publicKeys() {
        return new JsonWebKeySet(key()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private OctetKeyPairJsonWebKey key() {
        return key.orElseThrow(() -> ProblemException.of(ProblemType.UNAVAILABLE, "ledger-key-missing"));
    }

    private static OctetKeyPairJsonWebKey read(Path file) {
        try {
            OctetKeyPairJsonWebKey key = (OctetKeyPairJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file));
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalArgumentException(file + " does not hold a JSON Web Key", e);
        }
    }
}
