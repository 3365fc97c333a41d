package org.latchkey.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Signs JSON Web Tokens with RS256, RFC 7519, under a key of this run. */
final class SignedJwts {

    static final String ISSUER = "https://bench.example.com";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    SignedJwts() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the form that MicroProfile JWT reads. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** Good for a day. */
    String newToken(String user) {
        Instant now = Instant.now();
        String content = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + part("""
                {"iss":"%s","sub":"%s","upn":"%s","jti":"%s","iat":%d,"exp":%d,"groups":["user"]}""".formatted(ISSUER, user, user,
                UUID.randomUUID(), now.getEpochSecond(), now.plus(Duration.ofDays(1)).getEpochSecond()));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
