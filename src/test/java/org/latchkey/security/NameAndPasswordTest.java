package org.latchkey.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameAndPasswordTest {

    private static Optional<NameAndPassword> parse(String text, Charset charset) {
        return NameAndPassword.parse(Base64.getEncoder().encodeToString(text.getBytes(charset)));
    }

    @Test
    void readsTheExampleOfTheStandard() {
        assertEquals(new NameAndPassword("Aladdin", "open sesame"), NameAndPassword.parse("QWxhZGRpbjpvcGVuIHNlc2FtZQ==").orElseThrow());
        assertEquals(new NameAndPassword("test", "123\u00a3"), NameAndPassword.parse("dGVzdDoxMjPCow==").orElseThrow());
    }

    @Test
    void leavesFurtherColonsToThePassword() {
        assertEquals(new NameAndPassword("ann", "a:b:c"), parse("ann:a:b:c", StandardCharsets.UTF_8).orElseThrow());
    }

    @Test
    void takesEmptyParts() {
        assertEquals(new NameAndPassword("", ""), parse(":", StandardCharsets.UTF_8).orElseThrow());
    }

    @Test
    void refusesWhatTheStandardForbids() {
        assertTrue(parse("no colon", StandardCharsets.UTF_8).isEmpty());
        assertTrue(parse("ann:a\u0000b", StandardCharsets.UTF_8).isEmpty());
        assertTrue(parse("ann\r\nX: y:b", StandardCharsets.UTF_8).isEmpty());
        assertTrue(parse("andr\u00e9:b", StandardCharsets.ISO_8859_1).isEmpty());
        assertTrue(NameAndPassword.parse("!!!").isEmpty());
    }

    @Test
    void showsNoPasswordAsText() {
        assertFalse(new NameAndPassword("ann", "sesame").toString().contains("sesame"));
    }
}
