package org.latchkey.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.server.MemoryDatabase;

/** What the feed forgets, no reader may need any more. */
class ChangeFeedTest {

    private static final String NOW = "2026-11-24 12:00:00Z";

    private final MemoryDatabase database = new MemoryDatabase();

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private void add(long id, String at) {
        database.update("insert into change (id, kind, subject_id, at) values (" + id + ", 'TOKEN', 7, timestamp with time zone '" + at + "')");
    }

    private void forgetOld() {
        database.inTransaction(entityManager -> {
            ChangeFeed feed = new ChangeFeed();
            feed.entityManager = entityManager;
            feed.clock = Clock.fixed(Instant.parse(NOW.replace(' ', 'T')), ZoneOffset.UTC);
            feed.forgetOld();
        });
    }

    private void assertKept(Long... ids) {
        database.inTransaction(entityManager -> assertEquals(List.of(ids),
                entityManager.createNativeQuery("select id from change order by id").getResultList()));
    }

    @Test
    void changesAreForgottenAfterAnHourAndNotBefore() {
        add(1, "2026-11-23 12:00:00Z");
        add(2, "2026-11-24 10:59:59Z");
        add(3, "2026-11-24 11:00:00Z");
        add(4, "2026-11-24 11:59:59Z");
        forgetOld();
        assertKept(3L, 4L);
        forgetOld();
        assertKept(3L, 4L);
    }

    /** Readers go by the number that they have read last: it must not be given again. */
    @Test
    void theNumberOfTheNextChangeStaysAboveAllThatWereForgotten() {
        database.update("update change_counter set last_id = 2");
        add(1, "2026-11-23 12:00:00Z");
        add(2, "2026-11-23 12:00:00Z");
        forgetOld();
        assertKept();
        database.inTransaction(entityManager -> assertEquals(List.of(2L),
                entityManager.createNativeQuery("select last_id from change_counter").getResultList()));
    }
}
