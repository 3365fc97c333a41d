package org.latchkey.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFormatTest {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final TokenFormat format = new TokenFormat("lkp", List.of());

    @Test
    void secretIsPrefixUnderscoreAndFortyNineBase62Characters() {
        assertTrue(format.generate().reveal().matches("lkp_[0-9A-Za-z]{49}"));
    }

    @Test
    void lastSixCharactersAreTheChecksumOfAllBeforeThem() {
        String secret = format.generate().reveal();
        String body = secret.substring(0, secret.length() - 6);
        assertEquals(independentChecksum(body), secret.substring(secret.length() - 6));
    }

    @Test
    void checksumOfKnownTextIsKnown() {
        String body = "lkp_0000000000000000000000000000000000000000000";
        String secret = body + independentChecksum(body);
        assertEquals(secret, format.parse(secret).orElseThrow().reveal());
        assertEquals(secret.substring(secret.length() - 4), format.parse(secret).orElseThrow().ending());
    }

    @Test
    void refusesEveryChangedCharacter() {
        String secret = format.generate().reveal();
        for (int i = 0; i < secret.length(); i++) {
            char other = secret.charAt(i) == 'a' ? 'b' : 'a';
            String changed = secret.substring(0, i) + other + secret.substring(i + 1);
            assertTrue(format.parse(changed).isEmpty(), "changed at " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "lkp_", "lkp", "Bearer", "lkp_é"})
    void refusesWhatIsNoSecret(String text) {
        assertTrue(format.parse(text).isEmpty());
    }

    @Test
    void refusesNothingAtAllAndTextAround() {
        String secret = format.generate().reveal();
        assertTrue(format.parse(null).isEmpty());
        assertTrue(format.parse(secret + " ").isEmpty());
        assertTrue(format.parse(" " + secret).isEmpty());
        assertTrue(format.parse(secret + "0").isEmpty());
    }

    @Test
    void secretsOfEarlierPrefixesStayValidAndNewOnesHaveTheNewPrefix() {
        String old = format.generate().reveal();
        TokenFormat renamed = new TokenFormat("acme", List.of("lkp"));
        assertTrue(renamed.parse(old).isPresent());
        assertTrue(renamed.generate().reveal().startsWith("acme_"));
        assertTrue(format.parse(renamed.generate().reveal()).isEmpty());
    }

    @Test
    void findsASecretInsideOfText() {
        String secret = format.generate().reveal();
        assertTrue(format.occursIn("for Excel: " + secret + "."));
        assertTrue(format.occursIn("TOKEN_" + secret + "_old"));
        assertFalse(format.occursIn("for Excel: " + secret.substring(0, 52)));
        assertFalse(format.occursIn(null));
    }

    @Test
    void masksWhatHasTheFormOfASecretAndNothingElse() {
        String secret = format.generate().reveal();
        assertEquals("a (a secret)_old, b (a secret)", format.masked("a " + secret + "_old, b " + secret));
        assertEquals("lkp_short", format.masked("lkp_short"));
        assertNull(format.masked(null));
    }

    @Test
    void everyCharacterIsAboutEquallyLikely() {
        Map<Character, Integer> counts = new HashMap<>();
        int secrets = 4000;
        for (int i = 0; i < secrets; i++) {
            format.generate().reveal().substring(4, 47).chars().forEach(c -> counts.merge((char) c, 1, Integer::sum));
        }
        double expected = secrets * 43 / 62.0;
        assertEquals(62, counts.size());
        // Modulo bias would make 8 of the 62 characters 25 % likelier; chance alone stays within 6 standard deviations, 11 %.
        counts.forEach((character, count) -> assertEquals(expected, count, 6 * Math.sqrt(expected), "" + character));
    }

    @Test
    void doesNotShowItselfInText() {
        TokenSecret secret = format.generate();
        assertFalse(secret.toString().contains(secret.reveal().substring(4)));
        assertNotEquals(secret.reveal(), format.generate().reveal());
    }

    private static String independentChecksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        BigInteger rest = BigInteger.valueOf(crc.getValue());
        StringBuilder text = new StringBuilder();
        while (text.length() < 6) {
            text.insert(0, BASE62.charAt(rest.mod(BigInteger.valueOf(62)).intValue()));
            rest = rest.divide(BigInteger.valueOf(62));
        }
        return text.toString();
    }
}
