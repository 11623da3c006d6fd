package io.govatlas.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** The answer of {@code …/ledger/head} as it was kept in a file; only what the signature covers is believed. */
record SignedHead(String ledger, long seq, String hash) {

    static SignedHead read(Path file, Path keys) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(
                    (String) JsonUtil.parseJson(Files.readString(file)).get("signature"));
            JsonWebKey key = new JsonWebKeySet(Files.readString(keys))
                    .findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null);
            if (key == null) {
                throw new Failure(keys + " 中没有该签名所用的公钥。", keys + " does not have the key of this signature.");
            }
            signature.setKey(key.getKey());
            if (!signature.verifySignature()) {
                throw new Failure(file + " 的签名无效。", "The signature in " + file + " is not good.");
            }
            Map<String, Object> signed = JsonUtil.parseJson(signature.getPayload());
            return new SignedHead((String) signed.get("ledger"), ((Number) signed.get("seq")).longValue(), (String)
                    signed.get("hash"));
        } catch (IOException e) {
            throw new Failure("无法读取 " + e.getMessage() + "。", "Cannot read " + e.getMessage() + ".");
        } catch (JoseException | RuntimeException e) {
            if (e instanceof Failure failure) {
                throw failure;
            }
            throw new Failure(file + " 不是账本末端的应答。", file + " is not the answer of a ledger's head.");
        }
    }
}
