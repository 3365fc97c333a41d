package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Users who may act, and who may not, as administrators decide. */
class UserStatesIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final Administration administration = Administration.shared();
    private TestUser ann;
    private TestToken token;

    @BeforeEach
    void makeUser() {
        ann = database.newUser("ann");
        token = database.newToken(ann, "report");
    }

    private int self() {
        return server.client().callWith(token).path("/tokens/self").get().status();
    }

    private Page enable(String button) {
        return administration.form(ann, "enable").press(button);
    }

    private String column(String name) {
        return database.text("select " + name + " from app_user where id = ?", ann.id());
    }

    private AuditRow newest() {
        List<AuditRow> rows = database.auditOf(ann);
        return rows.get(rows.size() - 1);
    }

    @Test
    void disablingRefusesTokensAndEndsSessionsAtOnce() {
        PageClient pages = server.pages();
        pages.signIn(ann);
        pages.get(PageClient.TOKENS).assertStatus(200);
        assertEquals(200, self());
        Page after = administration.disable(ann);
        assertEquals(401, self());
        pages.get(PageClient.TOKENS).assertStatus(302);
        assertTrue(after.text().contains("The user has been disabled.") && after.text().contains("Disabled since"), after::text);
        assertEquals("/login.xhtml", server.pages().signIn(ann).path());
        AuditRow row = database.auditOf(ann).get(1);
        assertEquals(List.of("USER_DISABLED", administration.administrator().name(), administration.pages().address(), ann.name()),
                List.of(row.kind(), row.actor(), row.address(), row.detail()));
        assertEquals(1, database.number("select count(*) from access_token where owner_id = ? and deleted_at is null", ann.id()));
    }

    @Test
    void enablingBringsTheTokensBackWhereThatIsChosen() {
        TestToken expired = database.newToken(ann, "old");
        database.expire(expired);
        administration.disable(ann);
        String question = administration.of(ann).document().getElementById("enable").text();
        assertTrue(question.contains("There are 2 tokens, 1 of them active. Are they to work again?"), question);
        Page after = enable("Enable with tokens");
        assertTrue(after.text().contains("The user has been enabled."), after::text);
        assertEquals(200, self());
        assertEquals(PageClient.TOKENS, server.pages().signIn(ann).path());
        assertEquals(List.of("USER_DISABLED", "USER_ENABLED"),
                database.auditOf(ann).stream().map(AuditRow::kind).filter(kind -> kind.startsWith("USER")).toList());
    }

    @Test
    void enablingDeletesTheTokensWhereThatIsChosen() {
        administration.disable(ann);
        Page after = administration.form(ann, "enable").fill("Reason", "Left the\nproject").press("Enable and delete tokens");
        assertTrue(after.text().contains("The user has been enabled, and all tokens have been deleted."), after::text);
        assertEquals(401, self());
        assertEquals("BY_ADMINISTRATOR", database.text("select deletion from access_token where id = ?", token.id()));
        assertEquals(List.of("USER_DISABLED", "TOKEN_DELETED", "USER_ENABLED"), database.auditOf(ann).stream().map(AuditRow::kind).toList());
        assertEquals(ann.name() + ": tokens deleted", newest().detail());
        PageClient pages = server.pages();
        assertEquals(PageClient.TOKENS, pages.signIn(ann).path());
        assertTrue(pages.open(PageClient.TOKENS).document().getElementById("activity").text().contains("Left the project"));
    }

    @Test
    void enablesNobodyForAReasonThatCannotBeShown() {
        administration.disable(ann);
        Page refused = administration.form(ann, "enable").fill("Reason", "found " + token.secret()).press("Enable and delete tokens");
        assertTrue(refused.document().getElementById("enable:reason-error").text().startsWith("The reason contains a token."), refused::text);
        assertNotNull(column("disabled_at"));
        assertEquals(1, database.activeTokens(ann));
    }

    @Test
    void enablingDeletesNothingWhereSomebodyElseHasEnabledTheUserMeanwhile() {
        administration.disable(ann);
        Form late = administration.form(ann, "enable");
        enable("Enable with tokens");
        Page refused = late.press("Enable and delete tokens");
        assertTrue(refused.text().contains("Another administrator was quicker, so nothing was done."), refused::text);
        assertEquals(200, self());
    }

    @Test
    void asksNothingAboutTokensThatThereAreNot() {
        database.delete(token);
        administration.disable(ann);
        assertTrue(enable("Enable user").text().contains("The user has been enabled."));
    }

    @Test
    void unlockingTakesALockBack() {
        database.lock(ann);
        assertEquals(401, self());
        assertEquals(List.of("Locked"), administration.of(ann).document().select("#facts .tag").eachText());
        Page after = administration.form(ann, "deeds").press("Unlock");
        assertTrue(after.text().contains("The user has been unlocked."), after::text);
        assertEquals(200, self());
        assertEquals("USER_UNLOCKED", newest().kind());
    }

    @Test
    void unlockingForgivesFailedSignIns() {
        PageClient pages = server.pages();
        for (int i = 0; i < 3; i++) {
            pages.signIn(ann.name(), "wrong");
        }
        assertEquals("/login.xhtml", pages.signIn(ann).path());
        assertTrue(administration.of(ann).text().contains("Failed sign-ins today 3"), administration.of(ann)::text);
        administration.form(ann, "deeds").press("Unlock");
        assertEquals(PageClient.TOKENS, pages.signIn(ann).path());
        assertTrue(administration.of(ann).document().select("#deeds").text().indexOf("Unlock") < 0, "nothing is left to unlock");
    }

    @Test
    void deletesAllTokensWithAReasonThatTheOwnerSees() {
        TestToken second = database.newToken(ann, "second");
        TestToken foreign = database.newToken(database.newUser("bob"), "report");
        Page after = administration.form(ann, "delete").fill("Reason", "Left the\nproject").press("Delete all tokens");
        assertTrue(after.text().contains("2 tokens have been deleted."), after::text);
        assertEquals(401, self());
        server.client().callWith(second).path("/tokens/self").get().assertProblem(401);
        server.client().callWith(foreign).path("/tokens/self").get().assertStatus(200);
        assertEquals(List.of("Left the project", administration.administrator().name()),
                List.of(database.text("select deletion_reason from access_token where id = ?", token.id()),
                        database.text("select deleted_by from access_token where id = ?", token.id())));
    }

    @Test
    void deletesNoTokenForAReasonThatCannotBeShown() {
        String secret = database.newToken(ann, "second").secret();
        for (String reason : List.of("r".repeat(501), "a\u0007b", "found " + secret)) {
            Page refused = administration.form(ann, "delete").fill("Reason", reason).press("Delete all tokens");
            assertTrue(!refused.document().getElementById("delete:reason-error").text().isEmpty(), reason);
        }
        assertEquals(200, self());
    }

    @Test
    void nobodyDisablesThemselvesSoOneAdministratorIsAlwaysLeft() {
        Administration own = Administration.begin(server);
        ann = own.administrator();
        Page page = own.of(ann);
        assertTrue(page.text().contains("Only another administrator can disable you"), page::text);
        Page refused = page.formNamed("disable").press("Disable user");
        assertTrue(refused.text().contains("You cannot do this to yourself. Ask another administrator."), refused::text);
        assertEquals(null, column("disabled_at"));
        refused = own.form(ann, "give").press("Set password");
        assertTrue(refused.text().contains("You cannot do this to yourself."), refused::text);
        assertEquals(TestUser.PASSWORD_HASH, column("password_hash"));
        assertEquals(List.of("SIGNED_IN"), database.auditOf(ann).stream().map(AuditRow::kind).toList());
    }
}
