package org.latchkey.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditKeyTest {

    private static final byte[] WRAPPING = HexFormat.of().parseHex("5a".repeat(32));

    private final AuditKey key = new AuditKey(3, HexFormat.of().parseHex("0b".repeat(20)));

    @Test
    void macIsTheHmacOfRfc4231() {
        assertEquals("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
                HexFormat.of().formatHex(key.mac("Hi There".getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void aWrappedKeyIsTheSameOneAndCannotBeRead() {
        AuditKey longer = new AuditKey(3, HexFormat.of().parseHex("0b".repeat(32)));
        byte[] wrapped = longer.wrapped(WRAPPING);
        AuditKey unwrapped = AuditKey.unwrapped(3, wrapped, WRAPPING).orElseThrow();
        assertEquals(3, unwrapped.number());
        assertArrayEquals(longer.mac(new byte[] {1}), unwrapped.mac(new byte[] {1}));
        assertFalse(HexFormat.of().formatHex(wrapped).contains("0b0b0b0b"));
    }

    @Test
    void aWrappedKeyIsNothingUnderAnotherPepperNorTouched() {
        byte[] wrapped = new AuditKey(3, HexFormat.of().parseHex("0b".repeat(32))).wrapped(WRAPPING);
        assertEquals(Optional.empty(), AuditKey.unwrapped(3, wrapped, HexFormat.of().parseHex("5b".repeat(32))));
        wrapped[7] ^= 1;
        assertEquals(Optional.empty(), AuditKey.unwrapped(3, wrapped, WRAPPING));
        assertEquals(Optional.empty(), AuditKey.unwrapped(3, new byte[0], WRAPPING));
    }

    @Test
    void noTwoListsOfValuesHaveTheSameForm() {
        assertNotEquals(form(new AuditForm().add("a").add("bc")), form(new AuditForm().add("ab").add("c")));
        assertNotEquals(form(new AuditForm().add("").add("a")), form(new AuditForm().add("a").add("")));
        assertNotEquals(form(new AuditForm().add((String) null)), form(new AuditForm().add("")));
        assertNotEquals(form(new AuditForm().add((Long) null).add(1L)), form(new AuditForm().add(1L).add((Long) null)));
        assertNotEquals(form(new AuditForm().add("a").add((String) null)), form(new AuditForm().add("a")));
    }

    @Test
    void theFormOfAnInstantIsWhatADatabaseKeepsOfIt() {
        assertEquals(form(new AuditForm().add(-1_000_001L)), form(new AuditForm().add(Instant.EPOCH.minusNanos(1_000_001_000))));
    }

    private static String form(AuditForm form) {
        return Arrays.toString(form.toBytes());
    }
}
