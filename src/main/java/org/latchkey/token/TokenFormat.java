package org.latchkey.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.latchkey.server.Configuration;

/**
 * How a secret looks: a prefix that scanners find, an underscore, 43 random base62 characters (256 bits) and 6 base62
 * characters of CRC-32 over all before them. The checksum tells a mistyped or cut secret from a real one without asking the
 * database; it protects nothing.
 */
@Dependent
public class TokenFormat {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = ALPHABET.length();
    private static final int RANDOM_CHARACTERS = 43;
    private static final int CHECKSUM_CHARACTERS = 6;
    /** Largest multiple of the base that a byte holds: bytes from here on are thrown away, so that each character is equally likely. */
    private static final int UNBIASED = 256 / BASE * BASE;

    private final SecureRandom random = new SecureRandom();
    private final String prefix;
    private final List<String> beginnings;
    private final Pattern form;

    @Inject
    public TokenFormat(Configuration configuration) {
        this(configuration.tokenPrefix(), configuration.earlierTokenPrefixes());
    }

    TokenFormat(String prefix, List<String> earlierPrefixes) {
        List<String> prefixes = Stream.concat(Stream.of(prefix), earlierPrefixes.stream()).toList();
        this.prefix = prefix;
        this.beginnings = prefixes.stream().map(each -> each + "_").toList();
        this.form = Pattern.compile(prefixes.stream().collect(Collectors.joining("|", "(?:", ")"))
                + "_[0-9A-Za-z]{" + (RANDOM_CHARACTERS + CHECKSUM_CHARACTERS) + "}");
    }

    /** A new secret that nobody has seen. */
    public TokenSecret generate() {
        StringBuilder text = new StringBuilder(prefix).append('_');
        byte[] bytes = new byte[2 * RANDOM_CHARACTERS];
        for (int missing = RANDOM_CHARACTERS; missing > 0;) {
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length && missing > 0; i++) {
                int value = bytes[i] & 0xFF;
                if (value < UNBIASED) {
                    text.append(ALPHABET.charAt(value % BASE));
                    missing--;
                }
            }
        }
        Arrays.fill(bytes, (byte) 0);
        return new TokenSecret(text.append(checksum(text.toString())).toString());
    }

    /** The secret that the text is, or nothing where the form or the checksum is wrong. */
    public Optional<TokenSecret> parse(String text) {
        return text != null && hasForm(text) && isIntact(text) ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    /** What {@link #form} says of the whole text; without the expression, because every call comes by here. */
    private boolean hasForm(String text) {
        for (String beginning : beginnings) {
            if (text.length() == beginning.length() + RANDOM_CHARACTERS + CHECKSUM_CHARACTERS && text.startsWith(beginning)) {
                return isBase62(text, beginning.length());
            }
        }
        return false;
    }

    private static boolean isBase62(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIntact(String text) {
        int end = text.length() - CHECKSUM_CHARACTERS;
        return text.startsWith(checksum(text.substring(0, end)), end);
    }

    /** Whether the text has something in the form of a secret anywhere in it, whatever the checksum: people paste by mistake. */
    public boolean occursIn(String text) {
        return text != null && form.matcher(text).find();
    }

    /** The text with "(a secret)" in place of all that has the form of one: what may be kept and logged of what people typed. */
    public String masked(String text) {
        return text == null ? null : form.matcher(text).replaceAll("(a secret)");
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        char[] digits = new char[CHECKSUM_CHARACTERS];
        long rest = crc.getValue();
        for (int i = CHECKSUM_CHARACTERS - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % BASE));
            rest /= BASE;
        }
        return new String(digits);
    }
}
