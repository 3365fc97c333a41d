package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void keepsOneLineWhateverTheName() {
        assertEquals("a\uFFFDb\uFFFDc\uFFFDd", LogText.plain("a\nb\rc\u2028d", 80));
    }

    @Test
    void leavesNoQuoteThatCouldEndAValue() {
        assertEquals("x' actor='admin/", LogText.plain("x\" actor=\"admin\\", 80));
    }

    @Test
    void cutsByCodePoints() {
        assertEquals("🦊🦊", LogText.plain("🦊🦊🦊", 2));
        assertEquals("", LogText.plain(null, 2));
    }

    @Test
    void replacesWhatTurnsTheDirectionAndLoneSurrogates() {
        assertEquals("a\uFFFDb\uFFFD", LogText.plain("a\u202Eb\uD83E", 80));
    }
}
