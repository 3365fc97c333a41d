package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.MovableClock;
import org.latchkey.harness.Page;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Whoever finds the browser of an administrator open does nothing with it that stops the programs of many. */
class OpenAdministrationIT {

    private static final LatchkeyServer SERVER = MovableClock.server();
    private static final String REASON = "Left on a shared disk";

    private final Database database = SERVER.database();
    private final TestUser ann = database.newUser("ann");
    private final TestToken nightly = database.newToken(ann, "nightly", SERVER.now().plus(Duration.ofDays(30)));
    private final TestToken weekly = database.newToken(ann, "weekly", SERVER.now().plus(Duration.ofDays(30)));
    private Administration administration;
    private QueryWriter writer;

    @BeforeEach
    void signIn() {
        administration = Administration.begin(SERVER);
        writer = QueryWriter.at(SERVER);
    }

    private static void leaveTheBrowserOpen() {
        SERVER.moveClock(Duration.ofMinutes(16));
    }

    /** Sends the form without a password and with a wrong one; what comes back is as it was filled in. */
    private static Form asked(Form form, String id, String button) {
        Page asked = form.press(button);
        assertTrue(asked.document().getElementById(id + ":password-error").text().contains("Enter your password."), asked::text);
        Page wrong = asked.formNamed(id).set(id + ":password", "wrong").press(button);
        assertTrue(wrong.document().getElementById(id + ":password-error").text().contains("This is not your password."), wrong::text);
        return wrong.formNamed(id).set(id + ":password", TestUser.PASSWORD);
    }

    private long deleted(TestToken token) {
        return database.number("select count(*) from access_token where id = ? and deletion_reason = ?", token.id(), REASON);
    }

    private boolean isDisabled() {
        return database.text("select disabled_at from app_user where id = ?", ann.id()) != null;
    }

    @Test
    void deletingAllTokensOfAUser() {
        leaveTheBrowserOpen();
        Form form = asked(administration.form(ann, "delete").fill("Reason", REASON), "delete", "Delete all tokens");
        assertEquals(0, deleted(nightly) + deleted(weekly));
        form.press("Delete all tokens");
        assertEquals(1, deleted(nightly) * deleted(weekly));
        assertFalse(administration.form(ann, "delete").has("Password"), "just entered");
    }

    private Form chosen(TestToken... tokens) {
        return administration.pages().open("/admin/tokens.xhtml?owner=" + ann.name()).formNamed("list")
                .tick("chosen", Arrays.stream(tokens).map(token -> Long.toString(token.id())).toArray(String[]::new))
                .press("Delete chosen").formNamed("delete").fill("Reason", REASON);
    }

    @Test
    void deletingSeveralTokens() {
        leaveTheBrowserOpen();
        Form form = asked(chosen(nightly, weekly), "delete", "Delete");
        assertEquals(0, deleted(nightly) + deleted(weekly));
        form.press("Delete");
        assertEquals(1, deleted(nightly) * deleted(weekly));
    }

    @Test
    void aSingleTokenGoesAtOnce() {
        leaveTheBrowserOpen();
        Form form = chosen(nightly);
        assertFalse(form.has("Password"));
        form.press("Delete");
        assertEquals(1, deleted(nightly));
        assertEquals(0, deleted(weekly));
    }

    /** What is sent counts, not what the dialog was opened for. */
    @Test
    void theDialogForOneTokenAsksWhereMoreAreSent() {
        leaveTheBrowserOpen();
        asked(chosen(nightly).set("delete:chosen", nightly.id() + " " + weekly.id()), "delete", "Delete");
        assertEquals(0, deleted(nightly) + deleted(weekly));
    }

    @Test
    void disablingAUser() {
        leaveTheBrowserOpen();
        Form form = asked(administration.form(ann, "disable"), "disable", "Disable user");
        assertFalse(isDisabled());
        form.press("Disable user");
        assertTrue(isDisabled());
    }

    @Test
    void enablingAUser() {
        administration.disable(ann);
        leaveTheBrowserOpen();
        Form form = asked(administration.form(ann, "enable"), "enable", "Enable with tokens");
        assertTrue(isDisabled());
        form.press("Enable with tokens");
        assertFalse(isDisabled());
        assertEquals(0, deleted(nightly) + deleted(weekly));
    }

    @Test
    void enablingAUserWithoutTheTokens() {
        administration.disable(ann);
        leaveTheBrowserOpen();
        Form form = asked(administration.form(ann, "enable").fill("Reason", REASON), "enable", "Enable and delete tokens");
        assertTrue(isDisabled());
        assertEquals(0, deleted(nightly) + deleted(weekly));
        form.press("Enable and delete tokens");
        assertFalse(isDisabled());
        assertEquals(1, deleted(nightly) * deleted(weekly));
    }

    /** The form was opened while the password was still fresh. */
    @Test
    void savingAQueryThatTookLongToWrite() {
        Form written = writer.begin("Two", "select 2 as \"Two\"").set("query:roles", "Sales\nBuyers").set("query:description", "What one and one are");
        leaveTheBrowserOpen();
        Form form = asked(written, "query", "Save");
        assertEquals(0, writer.saved());
        long id = writer.save(form);
        assertEquals("What one and one are: Buyers, Sales", database.text("select q.description || ': ' || string_agg(r.role, ', ' order by r.role)"
                + " from saved_query q join saved_query_role r on r.query_id = q.id where q.id = ? group by q.description", id));
    }

    @Test
    void changingAQueryButNotTryingIt() {
        long id = writer.create("Two", "select 2 as \"Two\"", "Sales");
        leaveTheBrowserOpen();
        Page tried = writer.open(id).set("query:statement", "select 22 as \"Two\"").press("Try");
        assertEquals("22", tried.document().select("[id='query:result'] tbody td").text(), tried::text);
        Form form = asked(tried.formNamed("query"), "query", "Save");
        assertEquals(1, database.number("select version from saved_query where id = ?", id));
        writer.save(form);
        assertEquals("select 22 as \"Two\"", database.text("select statement from saved_query where id = ?", id));
    }

    @Test
    void deletingAQuery() {
        long id = writer.create("Two", "select 2", "Sales");
        leaveTheBrowserOpen();
        Form form = asked(writer.pages().open(QueryWriter.PATH + "?id=" + id).formNamed("delete"), "delete", "Delete");
        assertEquals(1, writer.saved());
        assertTrue(form.press("Delete").text().contains("The query has been deleted."));
        assertEquals(0, writer.saved());
    }
}
