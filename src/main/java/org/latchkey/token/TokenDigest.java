package org.latchkey.token;

import java.security.MessageDigest;
import java.util.Arrays;

/** HMAC-SHA-256 of a secret under a numbered pepper: the only form of a secret that is stored or cached. */
public final class TokenDigest {

    private final int pepperNumber;
    private final byte[] bytes;

    TokenDigest(int pepperNumber, byte[] bytes) {
        this.pepperNumber = pepperNumber;
        this.bytes = bytes;
    }

    public int pepperNumber() {
        return pepperNumber;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Compares in constant time, whatever the first difference. */
    boolean matches(byte[] stored) {
        return MessageDigest.isEqual(bytes, stored);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenDigest that && pepperNumber == that.pepperNumber && matches(that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "TokenDigest[pepper " + pepperNumber + "]";
    }
}
