package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ToldStatementTest {

    @Test
    void hasTheDigestOfTheWholeFirst() {
        // printf 'select 1' | sha256sum
        assertEquals("sha256=822ae07d4783158bc1912bb623e5107cc9002d519e1143a9c200ed6ee18b6d0f: select 1", ToldStatement.of("select 1"));
        assertNotEquals(ToldStatement.of("select 1"), ToldStatement.of("select 1 -- and no more"));
    }

    @Test
    void leavesOutCommentsAndNothingElse() {
        assertEquals("select '--a /*b*/' , 2 from t", told("/* " + "x".repeat(1_000) + " /* nested */ */\n-- more\nselect '--a /*b*/'/**/,\n\t2 --\nfrom t "));
    }

    private static String told(String statement) {
        String told = ToldStatement.of(statement);
        return told.substring(told.indexOf(": ") + 2);
    }
}
