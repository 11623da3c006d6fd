package io.govatlas.platform.testing;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jose4j.base64url.Base64Url;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Every way we know of getting in as an editor without the right: what is wrong is either the token or how it is sent.
 * The issuer's own key is used where even a token that it signed must be refused.
 */
public final class Forgeries {

    /** One try: its name, and what it does to a request that has no token yet. */
    public record Forgery(String name, UnaryOperator<RequestSpecification> disguise) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String ISSUER = "https://govatlas.local";
    private static final String AUDIENCE = "govatlas";

    private final PrivateKey issuer;
    private final RSAPublicKey known;
    private final String kid;
    private final KeyPair stranger = pair("RSA", 2048);
    private final List<Forgery> all = new ArrayList<>();

    private Forgeries(PrivateKey issuer, RSAPublicKey known, String kid) {
        this.issuer = issuer;
        this.known = known;
        this.kid = kid;
    }

    /** @param kid the name of the issuer's key */
    public static List<Forgery> of(PrivateKey issuer, RSAPublicKey known, String kid) {
        Forgeries forgeries = new Forgeries(issuer, known, kid);
        try {
            forgeries.unsigned();
            forgeries.publicKeyAsSecret();
            forgeries.keysNamedByTheToken();
            forgeries.otherAlgorithms();
            forgeries.wrongClaims();
            forgeries.wrongTimes();
            forgeries.wrongHeaders();
            forgeries.alteredAfterSigning();
            forgeries.nested();
            forgeries.notCompact();
            forgeries.wronglySent();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(forgeries.all);
    }

    private void unsigned() {
        for (String none : List.of("none", "None", "NONE", "nOnE", "none ", "")) {
            token("alg \"" + none + "\"", encoded(Map.of("alg", none, "typ", "JWT")) + "." + encoded(good()) + ".");
        }
        String signature = tail(signed(good()));
        token("alg none, with a good signature", encoded(Map.of("alg", "none")) + "." + encoded(good()) + signature);
        token("alg none, in two parts", encoded(Map.of("alg", "none")) + "." + encoded(good()));
        token("no alg", encoded(Map.of("typ", "JWT")) + "." + encoded(good()) + signature);
        token("alg null", base64("{\"alg\":null}") + "." + encoded(good()) + signature);
        token("alg of a list", base64("{\"alg\":[\"RS256\",\"none\"]}") + "." + encoded(good()) + signature);
    }

    /** A verifier that lets the token choose the algorithm takes the public key for a shared secret. */
    private void publicKeyAsSecret() throws JoseException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(known.getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
        RsaJsonWebKey jwk = new RsaJsonWebKey(known);
        jwk.setKeyId(kid);
        Map<String, byte[]> secrets = new TreeMap<>();
        secrets.put("PEM", bytes(pem + "\n"));
        secrets.put("PEM without its last line break", bytes(pem));
        secrets.put("PEM in one line", bytes(pem.replace("\n", "")));
        secrets.put("DER", known.getEncoded());
        secrets.put("base64 of the DER", bytes(Base64.getEncoder().encodeToString(known.getEncoded())));
        secrets.put("modulus", known.getModulus().toByteArray());
        secrets.put("JWK", bytes(jwk.toJson()));
        secrets.put("JWK set", bytes(new JsonWebKeySet(jwk).toJson()));
        secrets.put("word \"secret\"", bytes("secret"));
        secrets.put("zero byte", new byte[1]);
        secrets.put("key's name", bytes(kid));
        secrets.forEach((name, secret) -> token("HS256 with the " + name, hmac("HS256", Map.of("kid", kid), secret)));
        token("HS384 with the PEM", hmac("HS384", Map.of("kid", kid), bytes(pem + "\n")));
        token("HS512 with the PEM", hmac("HS512", Map.of("kid", kid), bytes(pem + "\n")));
    }

    private void keysNamedByTheToken() throws JoseException {
        for (String name : List.of(
                "../../../../../../dev/null",
                "/dev/null",
                "file:///dev/null",
                "' UNION SELECT 'secret' -- ",
                "x' OR '1'='1",
                "| touch /tmp/forged",
                "http://127.0.0.1:9/keys",
                "${jndi:ldap://127.0.0.1:9/x}",
                "")) {
            token("HS256, kid " + name, hmac("HS256", Map.of("kid", name), new byte[1]));
            token("a stranger's key, kid " + name, signed(good(), stranger.getPrivate(), Map.of("kid", name)));
        }
        token("a stranger's key by the issuer's name", signed(good(), stranger.getPrivate(), Map.of("kid", kid)));
        token("a stranger's key without a name", signed(good(), stranger.getPrivate(), Map.of()));
        token("a kid that is a number", signed(good(), stranger.getPrivate(), Map.of("kid", 1)));
        token("a kid that is a list", signed(good(), stranger.getPrivate(), Map.of("kid", List.of(kid))));
        Map<String, Object> jwk = new RsaJsonWebKey((RSAPublicKey) stranger.getPublic())
                .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        String certificate =
                Base64.getEncoder().encodeToString(stranger.getPublic().getEncoded());
        Map<String, Object> own = new TreeMap<>();
        own.put("jwk", jwk);
        own.put("x5c", List.of(certificate));
        own.put("x5t", base64("thumbprint"));
        own.put("x5t#S256", base64("thumbprint"));
        own.forEach((header, value) -> {
            token(header + " of a stranger", signed(good(), stranger.getPrivate(), Map.of(header, value)));
            token(
                    header + " of a stranger, and the issuer's name",
                    signed(good(), stranger.getPrivate(), Map.of(header, value, "kid", kid)));
        });
        for (String address : List.of(
                "http://127.0.0.1:9/keys",
                "https://govatlas.local@127.0.0.1:9/keys",
                "file:///dev/null",
                "data:application/json;base64," + base64(JsonUtil.toJson(Map.of("keys", List.of(jwk)))))) {
            token("jku " + address.split(",")[0], signed(good(), stranger.getPrivate(), Map.of("jku", address)));
            token("x5u " + address.split(",")[0], signed(good(), stranger.getPrivate(), Map.of("x5u", address)));
        }
        KeyPair weak = pair("RSA", 1024);
        token(
                "a weak key of its own",
                compact(JsonUtil.toJson(good()), "RS256", weak.getPrivate(), Map.of("kid", kid), true));
    }

    private void otherAlgorithms() throws JoseException {
        for (String algorithm : List.of("RS384", "RS512", "PS256", "PS384", "PS512")) {
            token(algorithm + " by the issuer", signed(good(), algorithm, issuer, Map.of("kid", kid)));
        }
        KeyPair curve = pair("EC", 256);
        token("ES256 by a stranger", signed(good(), "ES256", curve.getPrivate(), Map.of("kid", kid)));
        token(
                "ES256 by a stranger, with its jwk",
                signed(
                        good(),
                        "ES256",
                        curve.getPrivate(),
                        Map.of(
                                "jwk",
                                PublicJsonWebKey.Factory.newPublicJwk(curve.getPublic())
                                        .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
        token(
                "ES256 with a signature of zeros",
                encoded(Map.of("alg", "ES256", "kid", kid)) + "." + encoded(good()) + "."
                        + Base64Url.encode(new byte[64]));
        KeyPair edwards = pair("Ed25519", 0);
        token("EdDSA by a stranger", signed(good(), "EdDSA", edwards.getPrivate(), Map.of("kid", kid)));
        for (String nonsense : List.of("RS257", "rs256", "RS256 ", "dir", "RSA-OAEP", "../RS256")) {
            token(
                    "alg " + nonsense,
                    encoded(Map.of("alg", nonsense, "kid", kid)) + "." + encoded(good()) + tail(signed(good())));
        }
    }

    private void wrongClaims() {
        for (String claim : List.of("iss", "aud", "sub", "exp", "iat")) {
            Map<String, Object> without = good();
            without.remove(claim);
            token("without " + claim, signed(without));
            token(claim + " null", signed(with(claim, null)));
        }
        for (Object other : List.of(
                "https://elsewhere.example",
                ISSUER + "/",
                ISSUER + ".elsewhere.example",
                "HTTPS://GOVATLAS.LOCAL",
                "http://govatlas.local",
                List.of(ISSUER),
                "")) {
            token("iss " + other, signed(with("iss", other)));
        }
        for (Object other : List.of("another-suite", "govatlas2", "GOVATLAS", "", List.of(), List.of("account"), 1)) {
            token("aud " + other, signed(with("aud", other)));
        }
        for (Object other : List.of("", " ", 1, List.of("ada"))) {
            token("sub " + other, signed(with("sub", other)));
        }
        for (String kind : List.of("ID", "Refresh", "Offline", "Logout")) {
            token("a token of the kind " + kind, signed(with("typ", kind)));
        }
        String groups = "\"groups\":[\"auditor\"],";
        String twice = JsonUtil.toJson(good()).replaceFirst("\\{", "{" + groups);
        token("a claim twice", raw(twice, issuer, Map.of("kid", kid)));
        token("claims that are a list", raw("[" + JsonUtil.toJson(good()) + "]", issuer, Map.of("kid", kid)));
        token("claims that are no JSON", raw("ada, editor", issuer, Map.of("kid", kid)));
        token("no claims", raw("{}", issuer, Map.of("kid", kid)));
    }

    private void wrongTimes() {
        long now = Instant.now().getEpochSecond();
        for (long ago : new long[] {1, 5, 59, 3_600, 86_400}) {
            token("expired " + ago + " s ago", signed(with("exp", now - ago)));
        }
        for (Object other : List.of(0, -1, String.valueOf(now + 3_600), "never", List.of(now + 3_600))) {
            token(
                    "exp " + (other instanceof String ? "as a text" : other instanceof List ? "in a list" : other),
                    signed(with("exp", other)));
        }
        token("valid in an hour", signed(with("nbf", now + 3_600)));
        token("valid in ten minutes", signed(with("nbf", now + 600)));
        token("issued in an hour", signed(with("iat", now + 3_600)));
        token("issued years ago", signed(with("iat", 1_000_000_000L)));
        token("nbf as a text", signed(with("nbf", "yesterday")));
    }

    private void wrongHeaders() {
        for (Object crit : List.of(List.of("x-unknown"), List.of("b64"), List.of("exp", "x-unknown"), List.of("alg"))) {
            Map<String, Object> header = new TreeMap<>(Map.of("kid", kid, "crit", crit));
            header.put("x-unknown", true);
            header.put("b64", false);
            token("crit " + crit, byHand(header, good()));
        }
        for (String type : List.of("dpop+jwt", "logout+jwt", "secevent+jwt", "JWE", "JOSE+JSON", "id+jwt")) {
            token("typ " + type, signed(good(), issuer, Map.of("kid", kid, "typ", type)));
        }
        String header = base64("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}");
        token("a header twice", handSigned(header + "." + encoded(good())));
        token("a header that is no JSON", base64("RS256") + "." + encoded(good()) + tail(signed(good())));
        token("a header that is empty", base64("{}") + "." + encoded(good()) + tail(signed(good())));
    }

    private void alteredAfterSigning() {
        String good = signed(good());
        String[] parts = good.split("\\.");
        Map<String, Object> reader = with("groups", List.of("auditor"));
        String signatureOfAnother = tail(signed(reader));
        token("claims altered", parts[0] + "." + encoded(good()) + signatureOfAnother);
        token("header altered", encoded(Map.of("alg", "RS256", "typ", "JWT")) + "." + parts[1] + "." + parts[2]);
        token("without its signature", parts[0] + "." + parts[1] + ".");
        token("without its signature and dot", parts[0] + "." + parts[1]);
        token("signature cut", good.substring(0, good.length() - 8));
        token("signature cut in half", good.substring(0, good.length() - parts[2].length() / 2));
        token("signature longer", good + "AAAA");
        token("signature begins otherwise", parts[0] + "." + parts[1] + "." + flipped(parts[2]));
        token("a signature of zeros", parts[0] + "." + parts[1] + "." + Base64Url.encode(new byte[256]));
        token(
                "the modulus for a signature",
                parts[0] + "." + parts[1] + "."
                        + Base64Url.encode(known.getModulus().toByteArray()));
        token("a fourth part", good + "." + parts[2]);
        token("parts in another order", parts[1] + "." + parts[0] + "." + parts[2]);
        token("a dot before it", "." + good);
    }

    private void nested() throws JoseException {
        for (String inner : List.of(
                encoded(Map.of("alg", "none")) + "." + encoded(good()) + ".",
                JsonUtil.toJson(good()),
                signed(good()))) {
            JsonWebEncryption sealed = new JsonWebEncryption();
            sealed.setAlgorithmHeaderValue("RSA-OAEP-256");
            sealed.setEncryptionMethodHeaderParameter("A256GCM");
            sealed.setKeyIdHeaderValue(kid);
            sealed.setContentTypeHeaderValue("JWT");
            sealed.setKey(known);
            sealed.setPayload(inner);
            token(
                    "sealed for us: " + (inner.startsWith("{") ? "claims" : inner.endsWith(".") ? "none" : "signed"),
                    sealed.getCompactSerialization());
        }
        token("sealed with no key", encoded(Map.of("alg", "dir", "enc", "A128GCM")) + "..AAAAAAAAAAAAAAAA.AAAA.AAAA");
        String unsigned = encoded(Map.of("alg", "none")) + "." + encoded(good()) + ".";
        token("an unsigned token in a signed one", raw(unsigned, stranger.getPrivate(), Map.of("cty", "JWT")));
        token("an unsigned token in one by the issuer", raw(unsigned, issuer, Map.of("cty", "JWT", "kid", kid)));
    }

    private void notCompact() {
        String[] parts = signed(good()).split("\\.");
        token(
                "the form in JSON",
                JsonUtil.toJson(Map.of("protected", parts[0], "payload", parts[1], "signature", parts[2])));
        for (String word : List.of("", "abc", "null", "undefined", "a.b.c", "..", "...", "e30.e30.e30", "%00", "{}")) {
            token("the word \"" + word + "\"", word);
        }
        token("one of many dots", "a".repeat(500) + ".".repeat(500));
        token("a huge one by a stranger", signed(with("padding", "x".repeat(4_000)), stranger.getPrivate(), Map.of()));
    }

    /** Nothing is wrong with these tokens, but they are not where a bearer token belongs. */
    private void wronglySent() {
        String good = signed(good());
        for (String scheme : List.of("Basic ", "Digest ", "Token ", "JWT ", "DPoP ", "Bearer:", "Bearer", "", "MAC ")) {
            String value = scheme + good;
            sent("the scheme \"" + scheme + "\"", request -> request.header("Authorization", value));
        }
        String basic = Base64.getEncoder().encodeToString(bytes("ada:" + good));
        sent("a password", request -> request.header("Authorization", "Basic " + basic));
        for (String name :
                List.of("X-Authorization", "Proxy-Authorization", "X-Access-Token", "X-Forwarded-Authorization")) {
            sent("in " + name, request -> request.header(name, "Bearer " + good));
        }
        for (String name : List.of("Bearer", "access_token", "Authorization", "token", "jwt", "q_session")) {
            sent("in the cookie " + name, request -> request.cookie(name, good));
        }
        sent("in the query", request -> request.queryParam("access_token", good));
        sent(
                "told by headers",
                request -> request.header("X-Forwarded-User", "ada")
                        .header("X-Remote-User", "ada")
                        .header("X-User", "ada")
                        .header("X-Roles", "editor")
                        .header("X-Forwarded-Groups", "editor"));
        for (String two : List.of(good + " " + good, good + "," + good, good + ", Bearer " + good, "abc," + good)) {
            sent("two in one header", request -> request.header("Authorization", "Bearer " + two));
        }
    }

    private void token(String name, String token) {
        sent(name, request -> request.header("Authorization", "Bearer " + token));
    }

    private void sent(String name, UnaryOperator<RequestSpecification> disguise) {
        all.add(new Forgery(name, disguise));
    }

    private static Map<String, Object> good() {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new TreeMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", "ada");
        claims.put("upn", "ada");
        claims.put("groups", List.of("editor"));
        claims.put("iat", now);
        claims.put("exp", now + 3_600);
        return claims;
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = good();
        claims.put(claim, value);
        return claims;
    }

    private String signed(Map<String, Object> claims) {
        return signed(claims, issuer, Map.of("kid", kid));
    }

    private static String signed(Map<String, Object> claims, PrivateKey key, Map<String, Object> header) {
        return signed(claims, "RS256", key, header);
    }

    private static String signed(Map<String, Object> claims, String alg, PrivateKey key, Map<String, Object> header) {
        return compact(JsonUtil.toJson(claims), alg, key, header, false);
    }

    private static String raw(String payload, PrivateKey key, Map<String, Object> header) {
        return compact(payload, "RS256", key, header, false);
    }

    private static String hmac(String alg, Map<String, Object> header, byte[] secret) {
        return compact(JsonUtil.toJson(good()), alg, new HmacKey(secret), header, true);
    }

    private static String compact(String payload, String alg, Key key, Map<String, Object> header, boolean weak) {
        JsonWebSignature signature = new JsonWebSignature();
        header.forEach(signature.getHeaders()::setObjectHeaderValue);
        signature.setAlgorithmHeaderValue(alg);
        signature.setPayload(payload);
        signature.setKey(key);
        signature.setDoKeyValidation(!weak);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With headers that a library would not sign. */
    private String byHand(Map<String, Object> header, Map<String, Object> claims) {
        Map<String, Object> whole = new TreeMap<>(header);
        whole.put("alg", "RS256");
        return handSigned(encoded(whole) + "." + encoded(claims));
    }

    private String handSigned(String input) {
        try {
            java.security.Signature signature = java.security.Signature.getInstance("SHA256withRSA");
            signature.initSign(issuer);
            signature.update(bytes(input));
            return input + "." + Base64Url.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tail(String token) {
        return token.substring(token.lastIndexOf('.'));
    }

    private static String flipped(String text) {
        return (text.charAt(0) == 'A' ? 'B' : 'A') + text.substring(1);
    }

    private static String encoded(Map<String, Object> json) {
        return base64(JsonUtil.toJson(json));
    }

    private static String base64(String text) {
        return Base64Url.encode(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (size > 0) {
                generator.initialize(size);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
