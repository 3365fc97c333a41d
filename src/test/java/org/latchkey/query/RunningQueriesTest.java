package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.user.Caller;

class RunningQueriesTest {

    @TempDir
    Path folder;

    private final RunningQueries running = new RunningQueries();

    @Test
    void letsOneCallerHaveFourAndNotFive() {
        for (int i = 0; i < 4; i++) {
            running.enter(1);
        }
        assertThrows(TooManyQueriesException.class, () -> running.enter(1));
        running.enter(2);
        running.leave(1);
        running.enter(1);
        assertThrows(TooManyQueriesException.class, () -> running.enter(1));
    }

    /** Who tries something as somebody else takes nothing from that person. */
    @Test
    void countsATrialForWhoReadsIt() throws SQLException {
        QueryRunner runner = H2.with(folder, "create table item (id integer)").runner();
        SavedQuery query = new SavedQuery("Sales", "Test", "", "select 1", List.of());
        Caller ann = new Caller(1, "ann", Set.of());
        List<OpenResult> open = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            open.add(runner.run(ann, query, Map.of(), Portion.WHOLE));
        }
        assertThrows(TooManyQueriesException.class, () -> runner.preview(ann, query, Map.of(), 1, ZoneOffset.UTC));
        assertEquals(1, runner.previewFor(2, ann, query, Map.of(), 1, ZoneOffset.UTC).rows().size());
        open.remove(3).close();
        assertEquals(1, runner.preview(ann, query, Map.of(), 1, ZoneOffset.UTC).rows().size());
        open.forEach(OpenResult::close);
    }
}
