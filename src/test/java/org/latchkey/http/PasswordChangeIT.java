package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

class PasswordChangeIT {

    private static final String NEW = TestUser.NEW_PASSWORD;
    private static final String PAGE = "/settings/password.xhtml";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();
    private TestUser ann;

    @BeforeEach
    void signIn() {
        ann = database.newUser("ann");
        pages.signIn(ann);
    }

    private Form filled(String oldPassword, String newPassword, String confirmation) {
        return pages.open(PAGE).form("Old password").fill("Old password", oldPassword).fill("New password", newPassword)
                .fill("Confirm new password", confirmation);
    }

    private Page change(String oldPassword, String newPassword) {
        return filled(oldPassword, newPassword, newPassword).press("Change password");
    }

    private String hash() {
        return database.text("select password_hash from app_user where id = ?", ann.id());
    }

    private List<String> auditKinds() {
        return database.auditOf(ann).stream().map(AuditRow::kind).toList();
    }

    private static boolean isSignedIn(PageClient browser) {
        return browser.get("/settings/tokens.xhtml").status() == 200;
    }

    @Test
    void refusesAWrongOldPassword() {
        String before = hash();
        Page answer = change("not the old one", NEW);
        assertTrue(answer.text().contains("This is not your password."), answer::text);
        assertEquals(before, hash());
        assertEquals(List.of("SIGNED_IN", "SIGN_IN_FAILED"), auditKinds());
        assertEquals("password change", database.auditOf(ann).get(1).detail());
        assertTrue(isSignedIn(pages));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "eleven char                  | Choose a password of at least 12 characters.",
        "latchkey-demo                | This password is easily guessed. Choose another one.",
        "aaaaaaaaaaaaaaaa             | This password is easily guessed. Choose another one.",
        "correct-horse-battery-staple | This is your old password. Choose a new one.",
        "''                           | Please fill in this field.",
    })
    void refusesANewPasswordThatIsNone(String password, String reason) {
        String before = hash();
        Page answer = change(TestUser.PASSWORD, password);
        assertTrue(answer.text().contains(reason), answer::text);
        assertEquals(before, hash());
        assertEquals(List.of("SIGNED_IN"), auditKinds());
    }

    @Test
    void refusesATokenAsAPassword() {
        Page answer = change(TestUser.PASSWORD, database.newToken(ann, "report").secret());
        assertTrue(answer.text().contains("This looks like a token. Choose another password."), answer::text);
    }

    @Test
    void refusesAConfirmationThatDiffers() {
        String before = hash();
        Page answer = filled(TestUser.PASSWORD, NEW, NEW + "!").press("Change password");
        assertTrue(answer.text().contains("This is not the new password entered above."), answer::text);
        assertEquals(before, hash());
    }

    @Test
    void takesTheNewPasswordAndNoLongerTheOld() {
        Page answer = change(TestUser.PASSWORD, NEW);
        assertEquals(PAGE, answer.path());
        assertTrue(answer.text().contains("Your password has been changed and your other sessions have ended."), answer::text);
        assertTrue(hash().startsWith("PBKDF2WithHmacSHA256:600000:"), this::hash);
        assertEquals("/login.xhtml", server.pages().signIn(ann).path());
        assertNotEquals("/login.xhtml", server.pages().signIn(ann.name(), NEW).path());
    }

    @Test
    void endsTheOtherSessionsAndKeepsThisOneUnderANewId() {
        PageClient other = server.pages();
        other.signIn(ann);
        TestUser bob = database.newUser("bob");
        PageClient bobs = server.pages();
        bobs.signIn(bob);
        String before = SessionIT.session(pages);
        change(TestUser.PASSWORD, NEW);
        assertTrue(isSignedIn(pages));
        assertNotEquals(before, SessionIT.session(pages));
        assertEquals(302, other.get("/settings/tokens.xhtml").status());
        assertTrue(isSignedIn(bobs));
    }

    @Test
    void leavesTokensAlone() {
        TestToken token = database.newToken(ann, "report");
        change(TestUser.PASSWORD, NEW);
        server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
    }

    @Test
    void deletesAllTokensWhereThatIsAskedFor() {
        TestToken token = database.newToken(ann, "report");
        TestToken expired = database.newToken(ann, "old");
        database.expire(expired);
        TestToken bobs = database.newToken(database.newUser("bob"), "report");
        Page answer = filled(TestUser.PASSWORD, NEW, NEW).set("password:delete-tokens", "on").press("Change password");
        assertTrue(answer.text().contains("and all your tokens have been deleted."), answer::text);
        server.client().callWith(token).path("/tokens/self").get().assertStatus(401);
        server.client().callWith(bobs).path("/tokens/self").get().assertStatus(200);
        assertEquals(0, database.number("select count(*) from access_token where owner_id = ? and deleted_at is null", ann.id()));
        assertEquals(List.of("SIGNED_IN", "PASSWORD_CHANGED", "TOKEN_DELETED", "TOKEN_DELETED"), auditKinds());
    }

    @Test
    void changesNothingWhereTheCredentialsChangeMeanwhile() throws Exception {
        TestToken token = database.newToken(ann, "report");
        String before = hash();
        Form form = filled(TestUser.PASSWORD, NEW, NEW).set("password:delete-tokens", "on");
        PostgresDatabase address = server.setup().database().orElseThrow();
        try (Connection other = address.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("update app_user set credentials_version = credentials_version + 1 where id = " + ann.id());
            CompletableFuture<Page> answer = CompletableFuture.supplyAsync(() -> form.press("Change password"));
            assertTimeoutPreemptively(Duration.ofSeconds(60), this::waitForTheRow);
            other.commit();
            assertTrue(answer.get(60, TimeUnit.SECONDS).text().contains("Your password was changed meanwhile."), answer.get()::text);
        }
        assertEquals(before, hash());
        server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
    }

    /** Until the change stands before the row that the test holds. */
    private void waitForTheRow() {
        while (database.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%app_user%'") == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void recordsWhoChangedItFromWhere() {
        change(TestUser.PASSWORD, NEW);
        AuditRow row = database.auditOf(ann).get(1);
        assertEquals(List.of("PASSWORD_CHANGED", ann.name(), pages.address()), List.of(row.kind(), row.actor(), row.address()));
    }

    @Test
    void slowsGuessingOfTheOldPasswordDown() {
        for (int i = 0; i < 3; i++) {
            change("guess " + i, NEW);
        }
        String before = hash();
        Page answer = change(TestUser.PASSWORD, NEW);
        assertTrue(answer.text().contains("There were too many failed attempts. Try again later."), answer::text);
        assertEquals(before, hash());
    }
}
