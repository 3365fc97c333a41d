package org.latchkey.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainMarkTest {

    private static final String HASH = "0a".repeat(32);

    @Test
    void isFoundInALineOfTheLogOrInAnAnswerWithoutItsMarks() {
        for (String line : List.of("[2026-03-01] INFO audit chain last=1204 hash=" + HASH, "last=1204 hash=" + HASH, "last=1204 hash=" + HASH.toUpperCase() + " ")) {
            ChainMark mark = ChainMark.parseLine(line).orElseThrow();
            assertEquals(1204, mark.number());
            assertTrue(mark.fits(HexFormat.of().parseHex(HASH)));
            assertFalse(mark.fits(HexFormat.of().parseHex("0b".repeat(32))));
        }
    }

    @Test
    void isNothingElse() {
        for (String line : List.of("", "last=1204", "last=0 hash=" + HASH, "last=-1 hash=" + HASH, "last=1 hash=" + HASH + "0", "last=1234567890123456789 hash=" + HASH)) {
            assertEquals(Optional.empty(), ChainMark.parseLine(line).map(ChainMark::number), line);
        }
    }
}
