package org.latchkey.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.server.StartRefusedException;

class PepperTest {

    /** RFC 4231, test case 1 has a key of 20 bytes; HMAC fills a short key with zeros, so these 32 are the same key. */
    private static final byte[] KEY = Arrays.copyOf(HexFormat.of().parseHex("0b".repeat(20)), 32);

    private final Pepper pepper = new Pepper(1, KEY);

    @Test
    void digestIsTheHmacOfRfc4231() {
        TokenDigest digest = pepper.digest(new TokenSecret("Hi There"));
        assertArrayEquals(HexFormat.of().parseHex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"), digest.bytes());
        assertEquals(1, digest.pepperNumber());
    }

    @Test
    void digestsDifferByPepperAndBySecret() {
        TokenSecret secret = new TokenSecret("Hi There");
        Pepper other = new Pepper(2, HexFormat.of().parseHex("0c".repeat(32)));
        assertFalse(pepper.digest(secret).matches(other.digest(secret).bytes()));
        assertNotEquals(pepper.digest(secret), pepper.digest(new TokenSecret("Hi there")));
        assertEquals(pepper.digest(secret), pepper.digest(new TokenSecret("Hi There")));
    }

    @Test
    void keysForOtherPurposesDifferFromTheProof() {
        assertFalse(Arrays.equals(pepper.proof(), pepper.derivedKey("browser marks")));
        assertFalse(Arrays.equals(pepper.derivedKey("a"), pepper.derivedKey("b")));
    }

    @Test
    void readsNumberAndKey() {
        Pepper parsed = Pepper.parse("7:" + Base64.getEncoder().encodeToString(KEY));
        assertEquals(7, parsed.number());
        assertArrayEquals(pepper.proof(), parsed.proof());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1:", "1:short", "1:c2hvcnQ=", "secretsecretsecret", "0:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void refusesWhatIsNoPepperWithoutRepeatingIt(String text) {
        StartRefusedException refusal = assertThrows(StartRefusedException.class, () -> Pepper.parse(text));
        assertTrue(refusal.getMessage().contains("latchkey.pepper"));
        assertFalse(text.length() > 4 && refusal.getMessage().contains(text));
    }
}
