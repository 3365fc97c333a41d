package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void foldsLetterCaseOfEveryScript() {
        assertEquals(Text.folded("STRASSE"), Text.folded("straße"));
        assertEquals(Text.folded("ΣΊΣΥΦΟΣ"), Text.folded("σίσυφος"));
        assertEquals(Text.folded("E\u0301"), Text.folded(" \u00E9 "));
        assertNotEquals(Text.folded("e"), Text.folded("é"));
    }
}
