package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;

/** A check of the audit that takes long, because somebody holds up the table that it reads. */
class LongAuditCheckIT {

    private static final Duration CHECKED = Duration.ofSeconds(30);
    private static final Pattern PROGRESS = Pattern.compile("\\b0 of [\\d,]+ entries have been checked so far");

    private final LatchkeyServer server = LatchkeyServer.shared();

    @Test
    void goesOnBehindThePageWhichSaysHowFarItIsAndThenWhatItFound() throws SQLException {
        PageClient pages = server.pages();
        pages.signIn(server.database().newUser("admin", "Administrator"));
        try (Connection other = server.setup().database().orElseThrow().connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table audit_link in access exclusive mode");
            String answer = pages.open("/admin/audit.xhtml").formNamed("check").press("Check now").text();
            assertTrue(PROGRESS.matcher(answer).find(), answer);
            assertTrue(pages.open("/admin/audit.xhtml").formNamed("check").press("Check now").text().contains("A check is going on already."));
            Answer busy = server.client().from(Addresses.OPERATOR).withoutCredentials().path("/ops/audit").get().assertStatus(429);
            assertEquals(Optional.of("10"), busy.header("Retry-After"));
            other.rollback();
        }
        Eventually.holds(CHECKED, () -> pages.open("/admin/audit.xhtml").text().contains("Checked on "));
    }
}
