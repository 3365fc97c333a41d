package org.latchkey.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.latchkey.server.StartRefusedException;

/** One server key for digests. Kept outside the database: who has only the database can neither make nor recognise a secret. */
public final class Pepper {

    static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final int number;
    /** Never fed: to copy it is faster than to look an algorithm up and set its key for each call. */
    private final Mac keyed;

    Pepper(int number, byte[] key) {
        this.number = number;
        this.keyed = keyed(key);
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** @throws StartRefusedException where the text is not {@code number:key} with a key of at least 32 bytes in Base64 */
    static Pepper parse(String text) {
        try {
            int colon = text.indexOf(':');
            byte[] key = Base64.getDecoder().decode(text.substring(colon + 1).trim());
            int number = Integer.parseInt(text.substring(0, colon).trim());
            if (key.length >= BYTES && number > 0) {
                return new Pepper(number, key);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // told below, without the text: it may hold most of a key
        }
        throw new StartRefusedException("latchkey.pepper must be a number, a colon and at least " + BYTES
                + " bytes in Base64, such as \"1:\" followed by the output of openssl rand -base64 32.");
    }

    /** Of two peppers the one with the higher number is the newer. */
    public int number() {
        return number;
    }

    TokenDigest digest(TokenSecret secret) {
        return new TokenDigest(number, hmac(secret.reveal()));
    }

    /** What the database keeps to recognise this pepper by. */
    byte[] proof() {
        return hmac("latchkey pepper proof");
    }

    /** A key for another purpose that follows from this pepper and tells nothing about it. */
    public byte[] derivedKey(String purpose) {
        return hmac("latchkey key for " + purpose);
    }

    private byte[] hmac(String text) {
        try {
            return ((Mac) keyed.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's own " + ALGORITHM + " can be copied", e);
        }
    }

    @Override
    public String toString() {
        return "Pepper[" + number + "]";
    }
}
