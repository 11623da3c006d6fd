package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.lang.JoseException;

/** The key that the services of one data folder sign their ledgers' heads with; its public half lies beside it. */
final class LedgerKey {
    static final String PRIVATE = "ledger.private.jwk.json";
    static final String PUBLIC = "ledger.public.jwks.json";

    private LedgerKey() {}

    /** Made on first use; answers the private file, which the services are given by name. */
    static Path openOrCreate(Path folder) {
        Path file = folder.resolve(PRIVATE);
        try {
            if (!Files.exists(file)) {
                DataFolder.writePrivately(
                        file,
                        OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519)
                                .toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            }
            JsonWebKey key = JsonWebKey.Factory.newJwk(Files.readString(file));
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            DataFolder.write(
                    publicKeys(folder),
                    new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "\n",
                    "rw-r--r--");
            return file;
        } catch (IOException e) {
            throw DataFolder.unwritable(folder, e);
        } catch (JoseException e) {
            throw new Failure(
                    file + " 已损坏；请移走后重试，此前的签名将需要旧的公钥。",
                    file + " is damaged; move it away and try again: earlier signatures then need the old public key.");
        }
    }

    static Path publicKeys(Path folder) {
        return folder.resolve(PUBLIC);
    }
}
