package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTextTest {

    private final SignedText ours = new SignedText(new byte[32]);

    @Test
    void knowsItsOwn() {
        assertEquals(Optional.of("abc-7"), ours.verified(ours.sign("abc-7")));
    }

    @Test
    void takesNoOther() {
        byte[] key = new byte[32];
        key[0] = 1;
        assertTrue(ours.verified(new SignedText(key).sign("abc-7")).isEmpty());
        assertTrue(ours.verified(ours.sign("abc-7").replace("abc-7", "abc-8")).isEmpty());
        assertTrue(ours.verified(ours.sign("abc-7") + "A").isEmpty());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "!", "abc-7", "abc-7!", "!abc", "\u00e9!\u00e9"})
    void takesNoUnsigned(String text) {
        assertTrue(ours.verified(text).isEmpty());
    }
}
