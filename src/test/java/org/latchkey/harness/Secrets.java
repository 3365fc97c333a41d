package org.latchkey.harness;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Secrets, digests and password hashes as design.md describes them, computed without any code of the WAR. */
public final class Secrets {

    private static final byte[] PEPPER_BYTES = "a pepper of 32 bytes, for tests!".getBytes(StandardCharsets.US_ASCII);

    /** What servers on PostgreSQL are started with. */
    public static final String PEPPER = "1:" + Base64.getEncoder().encodeToString(PEPPER_BYTES);

    /** What follows it when peppers are changed. */
    public static final String NEXT_PEPPER = "2:" + Base64.getEncoder().encodeToString("the next pepper, also 32 bytes!!".getBytes(StandardCharsets.US_ASCII));

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ITERATIONS = 2_048;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** A well-formed secret that nobody was given. */
    public static String fresh() {
        return fresh(RANDOM);
    }

    /** The same from another source, for those who need very many and no secrecy. */
    public static String fresh(RandomGenerator random) {
        return random.ints(43, 0, 62).mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                .reduce("lkp_", String::concat).transform(Secrets::withChecksum);
    }

    private static String withChecksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        StringBuilder checksum = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < 6; i++, rest /= 62) {
            checksum.insert(0, DIGITS.charAt((int) (rest % 62)));
        }
        return body + checksum;
    }

    /** The same secret with another last character, which the checksum does not fit. */
    public static String withWrongChecksum(String secret) {
        return secret.substring(0, secret.length() - 1) + (secret.endsWith("0") ? '1' : '0');
    }

    /** What the database keeps of the secret. */
    public static byte[] digest(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(PEPPER_BYTES, "HmacSHA256"));
            return mac.doFinal(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * In the form that Jakarta Security keeps: algorithm, iterations, salt, hash. Real ones have 600,000 iterations; these have few,
     * because tests sign in all the time.
     */
    static String passwordHash(String password) {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256)).getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA256:" + ITERATIONS + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
