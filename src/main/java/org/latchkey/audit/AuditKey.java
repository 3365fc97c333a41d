package org.latchkey.audit;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.latchkey.token.Pepper;

/**
 * What entries are sealed and links are made with. It follows from a pepper, so it is not in the database: who has only that can
 * neither write an entry nor mend the chain.
 */
public final class AuditKey {

    private static final String ALGORITHM = "HmacSHA256";
    /** RFC 3394: a key inside a key, which tells whether it was the right one. */
    private static final String WRAPPING = "AESWrap";

    private final int number;
    private final SecretKey secret;
    /** Never fed, but copied. */
    private final Mac keyed;

    public AuditKey(int number, byte[] secret) {
        this(number, new SecretKeySpec(secret, ALGORITHM));
    }

    private AuditKey(int number, SecretKey secret) {
        this.number = number;
        this.secret = secret;
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    static AuditKey of(Pepper pepper) {
        return new AuditKey(pepper.number(), pepper.derivedKey("audit seals"));
    }

    /** What the keys of other peppers are wrapped under. */
    static byte[] wrappingKey(Pepper pepper) {
        return pepper.derivedKey("audit keys");
    }

    /** Empty where it was wrapped under another key, or was touched. */
    static Optional<AuditKey> unwrapped(int number, byte[] wrapped, byte[] wrappingKey) {
        try {
            Cipher cipher = Cipher.getInstance(WRAPPING);
            cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(wrappingKey, "AES"));
            return Optional.of(new AuditKey(number, (SecretKey) cipher.unwrap(wrapped, ALGORITHM, Cipher.SECRET_KEY)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    byte[] wrapped(byte[] wrappingKey) {
        try {
            Cipher cipher = Cipher.getInstance(WRAPPING);
            cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(wrappingKey, "AES"));
            return cipher.wrap(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has " + WRAPPING, e);
        }
    }

    /** Of the pepper that it follows from. */
    public int number() {
        return number;
    }

    public byte[] mac(byte[] form) {
        try {
            return ((Mac) keyed.clone()).doFinal(form);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's own " + ALGORITHM + " can be copied", e);
        }
    }

    @Override
    public String toString() {
        return "AuditKey[" + number + "]";
    }
}
