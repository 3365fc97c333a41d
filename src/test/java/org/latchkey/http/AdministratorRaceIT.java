package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;

/** Two administrators who take the right from each other at the same moment: one of them keeps it. */
class AdministratorRaceIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String TOLD = "You are no longer an administrator.";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final Administration one = Administration.begin(server);
    private final Administration other = Administration.begin(server);

    @Test
    void byDisabling() throws Exception {
        List<Page> answers = atOnce(one.form(other.administrator(), "disable"), other.form(one.administrator(), "disable"), "Disable user");
        assertEquals(1, answers.stream().filter(page -> page.text().contains(TOLD)).count());
        assertEquals(1, database.number("select count(*) from app_user where id in (?, ?) and disabled_at is not null",
                one.administrator().id(), other.administrator().id()));
    }

    @Test
    void byWithdrawingTheRole() throws Exception {
        List<Page> answers = atOnce(one.form(other.administrator(), "edit").tick("edit:roles"),
                other.form(one.administrator(), "edit").tick("edit:roles"), "Save");
        assertEquals(1, answers.stream().filter(page -> page.text().contains(TOLD)).count());
        assertEquals(1, database.number("select count(*) from user_role where user_id in (?, ?) and role = 'Administrator'",
                one.administrator().id(), other.administrator().id()));
    }

    /** Both forms have been judged and wait for the same row when it is let go. */
    private List<Page> atOnce(Form first, Form second, String button) throws Exception {
        try (Connection holder = server.setup().database().orElseThrow().connect(); Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select id from app_user where id in (select user_id from user_role where role = 'Administrator') for update");
            List<CompletableFuture<Page>> answers = Stream.of(first, second)
                    .map(form -> CompletableFuture.supplyAsync(() -> form.press(button))).toList();
            assertTimeoutPreemptively(LIMIT, this::waitForBoth);
            holder.commit();
            return List.of(answers.get(0).get(LIMIT.toSeconds(), TimeUnit.SECONDS), answers.get(1).get(LIMIT.toSeconds(), TimeUnit.SECONDS));
        }
    }

    private void waitForBoth() {
        while (database.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%app_user%'") < 2) {
            Thread.onSpinWait();
        }
    }
}
