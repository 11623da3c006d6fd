package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The key pair of one data folder: tokens are signed with the private half, the services are given the public one. */
final class SigningKey {
    private static final String PRIVATE = "private.pem";
    private static final String PUBLIC = "public.jwks.json";
    private static final int BITS = 2048;

    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    /** Made on first use; the public file is written anew each time, since the private one is the truth. */
    static SigningKey openOrCreate(Path folder) {
        try {
            Path file = folder.resolve(PRIVATE);
            if (!Files.exists(file)) {
                DataFolder.writePrivately(
                        file,
                        pem(RsaJwkGenerator.generateJwk(BITS).getPrivateKey().getEncoded()));
            }
            SigningKey key = read(file);
            DataFolder.write(publicKeys(folder), key.publicKeySet(), "rw-r--r--");
            return key;
        } catch (IOException e) {
            throw DataFolder.unwritable(folder, e);
        } catch (JoseException | GeneralSecurityException e) {
            throw unusable(folder);
        }
    }

    static SigningKey open(Path folder) {
        Path file = folder.resolve(PRIVATE);
        if (!Files.exists(file)) {
            throw new Failure(
                    folder + " 中没有签名密钥；请先运行 ./govatlas up。",
                    "There is no signing key in " + folder + "; run ./govatlas up first.");
        }
        try {
            return read(file);
        } catch (IOException e) {
            throw new Failure("无法读取 " + file + "。", "Cannot read " + file + ".");
        } catch (JoseException | GeneralSecurityException e) {
            throw unusable(folder);
        }
    }

    static Path publicKeys(Path folder) {
        return folder.resolve(PUBLIC);
    }

    private static Failure unusable(Path folder) {
        return new Failure(
                folder + " 中的签名密钥已损坏；请移走 " + PRIVATE + " 后重试。",
                "The signing key in " + folder + " is damaged; move " + PRIVATE + " away and try again.");
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException, JoseException {
        String body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        byte[] encoded;
        try {
            encoded = Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        RSAPublicKey open = (RSAPublicKey)
                factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        RsaJsonWebKey key = new RsaJsonWebKey(open);
        key.setPrivateKey(secret);
        // the thumbprint is a name that needs no book-keeping
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setAlgorithm("RS256");
        key.setUse("sig");
        return new SigningKey(key);
    }

    private static String pem(byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    String publicKeySet() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "\n";
    }

    RsaJsonWebKey key() {
        return key;
    }
}
