package org.latchkey.change;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.latchkey.change.FeedConnection.News;

class NewsTest {

    @Test
    void goesOnWhereNothingHappened() {
        assertTrue(news(7).goesOnFrom(7));
    }

    @Test
    void goesOnWithTheNextChange() {
        assertTrue(news(9, 8, 9).goesOnFrom(7));
    }

    @Test
    void doesNotGoOnWhereTheNextChangesWereTrimmed() {
        assertFalse(news(12, 11, 12).goesOnFrom(7));
    }

    @Test
    void doesNotGoOnWhereAllChangesWereTrimmed() {
        assertFalse(news(12).goesOnFrom(7));
    }

    @Test
    void doesNotGoOnInADatabaseThatWasSetBack() {
        assertFalse(news(5).goesOnFrom(7));
    }

    @Test
    void doesNotGoOnFromNothing() {
        assertFalse(news(0).goesOnFrom(-1));
    }

    private static News news(long lastId, long... ids) {
        List<Change> changes = LongStream.of(ids).mapToObj(id -> new Change(id, ChangeKind.TOKEN, 1, Instant.EPOCH)).toList();
        return new News(lastId, changes);
    }
}
