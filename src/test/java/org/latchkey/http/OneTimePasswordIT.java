package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** A password that an administrator gave lets choose another one, and nothing else. */
class OneTimePasswordIT {

    private static final String PAGE = "/new-password.xhtml";
    private static final String OWN = TestUser.NEW_PASSWORD;

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final Administration administration = Administration.shared();
    private final PageClient pages = server.pages();
    private TestUser ann;
    private String given;

    @BeforeEach
    void givePassword() {
        ann = database.newUser("ann");
        given = administration.givePassword(ann);
    }

    private Form filled(String password, String confirmation) {
        return pages.open(PAGE).formNamed("choose").fill("New password", password).fill("Confirm new password", confirmation);
    }

    private Page choose(String password) {
        return filled(password, password).press("Save password");
    }

    private String hash() {
        return database.text("select password_hash from app_user where id = ?", ann.id());
    }

    @Test
    void takesThePlaceOfTheOldOneAndEndsTheSessions() {
        TestUser bob = database.newUser("bob");
        PageClient bobs = server.pages();
        bobs.signIn(bob);
        administration.givePassword(bob);
        bobs.get(PageClient.TOKENS).assertStatus(302);
        assertEquals("/login.xhtml", bobs.signIn(bob).path());
        AuditRow row = database.auditOf(ann).get(0);
        assertEquals(List.of("PASSWORD_SET", administration.administrator().name(), administration.pages().address()),
                List.of(row.kind(), row.actor(), row.address()));
        assertFalse(database.auditOf(ann).toString().contains(given));
        assertFalse(administration.of(ann).answer().body().contains(given), "shown once");
        assertTrue(administration.of(ann).text().contains("One-time password until"));
    }

    @Test
    void leadsEveryPageToWhereAnotherOneIsChosen() {
        assertEquals(PAGE, pages.signIn(ann.name(), given).path());
        database.assign(ann, "Administrator");
        for (String path : List.of(PageClient.TOKENS, "/settings/profile.xhtml", "/settings/password.xhtml", "/queries.xhtml", "/", "/index.xhtml",
                "/no-such-page.xhtml", Administration.LIST, "/NEW-PASSWORD.xhtml", "/new-password.xhtml/x.xhtml")) {
            Answer answer = pages.get(path).assertStatus(302);
            assertEquals(PAGE, answer.header("Location").orElse(""), path);
        }
        Answer ajax = pages.with("Faces-Request", "partial/ajax").post(PageClient.TOKENS, "generate=generate").assertStatus(200);
        assertTrue(ajax.body().contains("<redirect url=\"" + PAGE + "\">"), ajax::toString);
    }

    @Test
    void offersNothingElseButToSignOut() {
        Page page = pages.signIn(ann.name(), given);
        assertEquals(List.of(), page.document().select("#user-menu a").eachText());
        assertEquals("/login.xhtml", page.formWithButton("Sign out").press("Sign out").path());
    }

    @Test
    void endsWhenAnotherOneIsChosen() {
        PageClient elsewhere = server.pages();
        elsewhere.signIn(ann.name(), given);
        pages.signIn(ann.name(), given);
        Page after = choose(OWN);
        assertEquals(PageClient.TOKENS, after.path());
        assertTrue(after.text().contains("Your password has been saved."), after::text);
        elsewhere.get(PageClient.TOKENS).assertStatus(302);
        assertEquals("/login.xhtml", server.pages().signIn(ann.name(), given).path());
        assertEquals(PageClient.TOKENS, server.pages().signIn(ann.name(), OWN).path());
        assertEquals("PASSWORD_CHANGED", database.auditOf(ann).get(3).kind());
        assertFalse(administration.of(ann).text().contains("One-time password until"));
    }

    @Test
    void isNoPasswordToKeep() {
        pages.signIn(ann.name(), given);
        String before = hash();
        Page refused = choose(given);
        assertTrue(refused.text().contains("This is your old password. Choose a new one."), refused::text);
        refused = filled(OWN, OWN + "!").press("Save password");
        assertTrue(refused.text().contains("This is not the new password entered above."), refused::text);
        refused = choose("too short");
        assertTrue(refused.text().contains("Choose a password of at least 12 characters."), refused::text);
        assertEquals(before, hash());
        assertEquals(PAGE, pages.open(PageClient.TOKENS).path());
    }

    @Test
    void opensNoApiWhileTokensGoOnWorking() {
        TestToken token = database.newToken(ann, "report");
        Answer refused = server.client().withBasic(ann.name(), given).basicQuery("Nowhere", "nothing").get().assertProblem(401)
                .assertChallenge("Basic realm=\"latchkey\", charset=\"UTF-8\"");
        assertTrue(refused.json().asJsonObject().getString("detail").startsWith("This is a one-time password: sign in with a browser"),
                refused::toString);
        server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
        server.client().withBasic(ann.name(), token.secret()).basicQuery("Nowhere", "nothing").get().assertProblem(404);
    }

    @Test
    void isWorthNothingAfterSevenDays() {
        assertEquals(1, database.number("select count(*) from app_user where id = ? and one_time_until between now() + interval '6 days 23 hours'"
                + " and now() + interval '7 days 1 hour'", ann.id()));
        database.update("update app_user set one_time_until = now() - interval '1 second' where id = ?", ann.id());
        Page refused = pages.signIn(ann.name(), given);
        assertEquals("/login.xhtml", refused.path());
        assertTrue(refused.text().contains("This one-time password was not used in time. Ask an administrator for another one."), refused::text);
        Answer basic = server.client().withBasic(ann.name(), given).basicQuery("Nowhere", "nothing").get().assertProblem(401);
        assertTrue(basic.body().contains("This one-time password was not used in time"), basic::toString);
        assertTrue(server.pages().signIn(ann.name(), "wrong").text().contains("Wrong user name or password."), "others learn nothing");
        assertTrue(administration.of(ann).text().contains("One-time password not used until"));
        given = administration.givePassword(ann);
        assertEquals(PAGE, server.pages().signIn(ann.name(), given).path());
    }

    @Test
    void changesNoPasswordThatSomebodyChose() {
        pages.signIn(ann.name(), given);
        Form replayed = filled("another-password-of-a-thief", "another-password-of-a-thief");
        choose(OWN);
        String before = hash();
        Page refused = replayed.press("Save password");
        assertNotEquals(PageClient.TOKENS, refused.path());
        assertEquals(before, hash());
        assertEquals("/settings/password.xhtml", pages.open(PAGE).path());
    }

    @Test
    void isInNoLog() {
        server.log().await(Duration.ofSeconds(30), "kind=PASSWORD_SET actor=\"" + administration.administrator().name());
        assertFalse(server.log().contains(given));
    }
}
