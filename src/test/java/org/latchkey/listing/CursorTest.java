package org.latchkey.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void isFoundAgainInItsText() {
        Cursor after = new Cursor("müller & sons", 42, false);
        Cursor before = new Cursor("", Long.MIN_VALUE, true);
        assertEquals(Optional.of(after), Cursor.parse(after.text()));
        assertEquals(Optional.of(before), Cursor.parse(before.text()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ">", "> ", ">1", ">x key", "1 key", ">99999999999999999999 key", "= 1 key", ">1.5 key"})
    void isNotMadeOfOtherTexts(String text) {
        assertEquals(Optional.empty(), Cursor.parse(text));
    }
}
