package io.govatlas.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * What a backup consists of and what it holds, signed with the ledger's key.
 *
 * @param made when the copy began: whatever was acknowledged before is in it
 * @param postgres major version of the server whose files these are
 * @param files by path in the backup
 * @param databases by name
 */
record Manifest(
        Instant made, int postgres, SortedMap<String, PackedFile> files, SortedMap<String, Contents> databases) {
    /** Its place in a backup. */
    static final String NAME = "manifest.jws";

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** Length in bytes and SHA-256 in hexadecimal. */
    record PackedFile(long bytes, String sha256) {}

    /** As a JSON Web Signature in its compact form, EdDSA over Ed25519. */
    String signed(Path privateKey) {
        try {
            OctetKeyPairJsonWebKey key =
                    (OctetKeyPairJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(privateKey));
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
            signature.setKeyIdHeaderValue(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            signature.setKey(key.getPrivateKey());
            signature.setPayload(JSON.writeValueAsString(this));
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new Failure(privateKey + " 已损坏。", privateKey + " is damaged.");
        } catch (IOException e) {
            throw new Failure("无法读取 " + privateKey + "。", "Cannot read " + privateKey + ".");
        }
    }

    /** @throws Failure where it was not signed with one of the keys */
    static Manifest read(String text, String keySet) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(text);
            JsonWebKey key =
                    new JsonWebKeySet(keySet).findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null);
            if (key == null) {
                throw new Failure("备份是用另一把密钥签名的。", "The backup was signed with another key.");
            }
            signature.setKey(key.getKey());
            if (!signature.verifySignature()) {
                throw new Failure("备份清单的签名无效。", "The signature of the backup's manifest is not good.");
            }
            return JSON.readValue(signature.getPayload(), Manifest.class);
        } catch (JoseException | JsonProcessingException e) {
            throw new Failure("备份清单已损坏。", "The manifest of the backup is damaged.");
        }
    }
}
