package io.govatlas.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.lang.JoseException;

/** The key that signs the tokens of this test run; nothing of it outlives the run. */
final class SigningKeys {
    private static final String PRIVATE = "govatlas.test.key";
    private static final String LEDGER_FILE = "govatlas.test.ledger.key";
    private static final String PUBLIC_FILE = "govatlas.test.key.public";

    private SigningKeys() {}

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static synchronized Path publicKeyFile() {
        if (System.getProperty(PUBLIC_FILE) == null) {
            KeyPair keys = generate();
            try {
                Path file = Files.createTempFile("govatlas-test", ".pem");
                file.toFile().deleteOnExit();
                Files.writeString(file, pem(keys.getPublic()));
                System.setProperty(PUBLIC_FILE, file.toString());
                System.setProperty(
                        PRIVATE,
                        Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Path.of(System.getProperty(PUBLIC_FILE));
    }

    /** The key that signs the ledgers' heads, as an operator would give it. */
    static synchronized Path ledgerKeyFile() {
        if (System.getProperty(LEDGER_FILE) == null) {
            try {
                Path file = Files.createTempFile("govatlas-test-ledger", ".jwk");
                file.toFile().deleteOnExit();
                Files.writeString(
                        file,
                        OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519)
                                .toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
                System.setProperty(LEDGER_FILE, file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (JoseException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return Path.of(System.getProperty(LEDGER_FILE));
    }

    static PrivateKey signing() {
        publicKeyFile();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RSAPublicKey known() {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) signing();
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
