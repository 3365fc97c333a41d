package org.latchkey.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Text that comes back from a browser as it was sent, or not at all: the text, a separator and its HMAC-SHA-256. */
final class SignedText {

    private static final String ALGORITHM = "HmacSHA256";
    private static final char SEPARATOR = '!';

    private final SecretKeySpec key;

    SignedText(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String sign(String text) {
        return text + SEPARATOR + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(text));
    }

    /** The text, where the signature is ours. */
    Optional<String> verified(String signed) {
        int end = signed == null ? -1 : signed.lastIndexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        String text = signed.substring(0, end);
        byte[] expected = sign(text).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signed.getBytes(StandardCharsets.UTF_8)) ? Optional.of(text) : Optional.empty();
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
