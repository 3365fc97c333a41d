package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.MovableClock;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** What becomes of a one-time password as time goes by. */
class OneTimePasswordTimeIT {

    private static final String OWN = TestUser.NEW_PASSWORD;

    private final LatchkeyServer server = MovableClock.server();
    private final Database database = server.database();
    private final PageClient pages = server.pages();
    private TestUser ann;
    private String given;

    @BeforeEach
    void givePassword() {
        ann = database.newUser("ann");
        PageClient root = server.pages();
        root.signIn(database.newUser("root", "Administrator"));
        given = Administration.shown(root.open(Administration.path(ann)).formNamed("give").press("Set password"));
    }

    @Test
    void itOpensTheDoorForSevenDaysAndNoLonger() {
        server.moveClock(Duration.ofDays(7).minusMinutes(5));
        assertEquals("/new-password.xhtml", server.pages().signIn(ann.name(), given).path());
        server.moveClock(Duration.ofMinutes(5));
        Page refused = pages.signIn(ann.name(), given);
        assertEquals("/login.xhtml", refused.path());
        assertTrue(refused.text().contains("This one-time password was not used in time."), refused::text);
        AuditRow row = database.auditOf(ann).get(2);
        assertEquals(List.of("SIGN_IN_FAILED", "sign-in, the one-time password is too old"), List.of(row.kind(), row.detail()));
    }

    @Test
    void itIsAskedForAgainWhereItWasEnteredLongAgo() {
        pages.signIn(ann.name(), given);
        server.moveClock(Duration.ofMinutes(16));
        Form form = pages.open("/new-password.xhtml").formNamed("choose").fill("New password", OWN).fill("Confirm new password", OWN);
        assertTrue(form.press("Save password").text().contains("Enter your password."));
        assertTrue(form.fill("Password", OWN).press("Save password").text().contains("This is not your password."));
        assertEquals(PageClient.TOKENS, form.fill("Password", given).press("Save password").path());
    }
}
