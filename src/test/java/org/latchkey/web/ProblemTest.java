package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    @Test
    void isWrittenAsRfc9457Wants() {
        assertEquals("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"Où ?\"}", new Problem(404, "Où ?").toJson());
        assertEquals("{\"type\":\"about:blank\",\"title\":\"Error 499\",\"status\":499}", new Problem(499, "").toJson());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 414, 415, 418, 429, 500, 502, 503})
    void hasASentenceForEachStatus(int status) {
        assertTrue(Problem.sentence(status).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Parameter @Année must be a date. | Parameter @Annee must be a date.",
        "naïve Ÿ | naive Y",
        "日本 €5 | ?? ?5",
    })
    void putsIntoAHeaderWhatEveryoneReadsAlike(String text, String safe) {
        assertEquals(safe, HeaderText.safe(text));
    }

    @Test
    void putsNoLineEndIntoAHeader() {
        assertEquals("a??b?", HeaderText.safe("a\r\nb\u0000"));
        assertEquals(500, HeaderText.safe("x".repeat(10_000)).length());
    }

    @Test
    void tellsAnOutageFromAFault() {
        assertTrue(DatabaseAway.isCauseOf(new RuntimeException(new SQLException("refused", "08001"))));
        assertTrue(DatabaseAway.isCauseOf(new SQLException("too many connections", "53300")));
        assertTrue(DatabaseAway.isCauseOf(new SQLException("shutting down", "57P01")));
        assertTrue(DatabaseAway.isCauseOf(new SQLTransientConnectionException()));
        assertTrue(DatabaseAway.isCauseOf(new SQLException("Error in allocating a connection. Cause: In-use connections equal max-pool-size")));
        assertFalse(DatabaseAway.isCauseOf(new SQLException("cancelled", "57014")));
        assertFalse(DatabaseAway.isCauseOf(new SQLException("syntax", "42601")));
        assertFalse(DatabaseAway.isCauseOf(new IllegalStateException()));
        assertFalse(DatabaseAway.isCauseOf(null));
    }
}
