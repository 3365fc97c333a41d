package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    private static final SQLException ENDED = new SQLException("terminating connection due to administrator command", "57P01");

    @Test
    void isTheCauseHoweverDeepItLies() {
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(new RuntimeException(ENDED))));
    }

    @Test
    void isFoundWhereItBrokeACommit() {
        RollbackException failure = new RollbackException("Could not commit transaction.");
        failure.addSuppressed(new XAException("Could not commit local transaction").initCause(ENDED));
        assertTrue(DatabaseAway.isCauseOf(new RuntimeException(failure)));
        assertEquals(ENDED.getMessage(), DatabaseAway.reason(failure));
    }

    @Test
    void isFoundWhereTheCommitIsToldInWordsAlone() {
        XAException commit = new XAException("terminating connection due to administrator command");
        commit.errorCode = XAException.XAER_RMERR;
        assertTrue(DatabaseAway.isCauseOf(new RuntimeException(new SystemException().initCause(commit))));
        assertEquals(commit.getMessage(), DatabaseAway.reason(commit));
    }

    @Test
    void isNotTheCauseOfACommitThatTheDatabaseRefuses() {
        XAException commit = new XAException(XAException.XAER_RMERR);
        commit.initCause(new SQLException("duplicate key", "23505"));
        assertFalse(DatabaseAway.isCauseOf(commit));
    }

    @Test
    void isNotTheCauseOfWhatTheDatabaseRefuses() {
        RollbackException failure = new RollbackException("Could not commit transaction.");
        failure.addSuppressed(new SQLException("duplicate key", "23505"));
        assertFalse(DatabaseAway.isCauseOf(failure));
    }

    @Test
    void isLookedForOnceWhereFailuresNameEachOther() {
        RuntimeException one = new RuntimeException();
        RuntimeException other = new RuntimeException(one);
        one.addSuppressed(other);
        assertFalse(DatabaseAway.isCauseOf(one));
    }
}
