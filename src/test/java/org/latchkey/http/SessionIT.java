package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

@Tag("every-server")
class SessionIT {

    private static final Duration LOG_LIMIT = Duration.ofSeconds(30);

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();
    private TestUser ann;

    @BeforeEach
    void makeUser() {
        ann = database.newUser("ann");
    }

    private String session() {
        return session(pages);
    }

    /** The id by which the browser's session is known. */
    static String session(PageClient browser) {
        return browser.cookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID")).map(HttpCookie::getValue)
                .findFirst().orElse("none");
    }

    private void assertSignedOut() {
        Answer answer = pages.get("/settings/tokens.xhtml").assertStatus(302);
        assertTrue(answer.header("Location").orElse("").startsWith("/login.xhtml?return=%2Fsettings%2Ftokens.xhtml"), answer::toString);
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        Page login = pages.open("/settings/profile.xhtml");
        assertEquals("/login.xhtml", login.path());
        Page after = login.form("Password").fill("User name", ann.name()).fill("Password", TestUser.PASSWORD).press("Sign in");
        assertEquals("/settings/profile.xhtml", after.path());
    }

    @Test
    void changesItsIdAtSignIn() {
        pages.open("/login.xhtml");
        pages.get("/login.xhtml");
        String before = session();
        pages.signIn(ann);
        String after = session();
        assertNotEquals(before, after);
        assertEquals(200, pages.get("/settings/tokens.xhtml").status());
    }

    @Test
    void isNotTakenFromAnAttackersId() {
        Answer login = server.client().withoutCredentials().header("Cookie", "JSESSIONID=attacker0123456789").path("/login.xhtml").get();
        assertTrue(login.headers("Set-Cookie").stream().noneMatch(cookie -> cookie.contains("attacker0123456789")), login::toString);
    }

    @Test
    void endsWhenTheUserIsDisabled() {
        pages.signIn(ann);
        assertEquals(200, pages.get("/settings/tokens.xhtml").status());
        database.disable(ann);
        assertSignedOut();
    }

    @Test
    void endsWhenTheUserSignsOut() {
        pages.signIn(ann);
        String cookie = "JSESSIONID=" + session();
        withCookie(cookie).assertStatus(200);
        Page after = pages.open("/settings/profile.xhtml").formWithButton("Sign out").press("Sign out");
        assertEquals("/login.xhtml", after.path());
        assertSignedOut();
        assertEquals(302, withCookie(cookie).status());
        assertEquals(List.of("SIGNED_IN", "SIGNED_OUT"), database.auditOf(ann).stream().map(row -> row.kind()).toList());
    }

    private Answer withCookie(String cookie) {
        return server.client().withoutCredentials().header("Cookie", cookie).path(PageClient.TOKENS).get();
    }

    @Test
    void knowsTheRolesOfTheMoment() {
        pages.signIn(ann);
        assertFalse(pages.open("/queries.xhtml").text().contains("Order Lines"));
        database.assign(ann, "Sales");
        assertTrue(pages.open("/queries.xhtml").text().contains("Order Lines"));
        database.withdraw(ann, "Sales");
        assertFalse(pages.open("/queries.xhtml").text().contains("Order Lines"));
    }

    @Test
    void tellsAdministratorsFromOthersAtEachClick() {
        pages.signIn(ann);
        assertEquals(404, pages.get("/admin/nothing.xhtml").status());
        Eventually.holds(LOG_LIMIT, () -> refusals("NOT_ADMINISTRATOR") == 1);
        database.assign(ann, "Administrator");
        assertEquals(404, pages.get("/admin/nothing.xhtml").status());
        // The log comes later than the answer, but in order: what is refused now stands behind whatever was said of the page.
        server.client().from(pages.address()).withoutCredentials().path("/tokens/self").get().assertStatus(401);
        Eventually.holds(LOG_LIMIT, () -> refusals("NO_TOKEN") == 1);
        assertEquals(1, refusals("NOT_ADMINISTRATOR"));
    }

    private long refusals(String reason) {
        return server.log().lines().stream()
                .filter(line -> line.contains("reason=" + reason) && line.contains("\"" + pages.address() + "\"")).count();
    }

    @Test
    void endsWhenTheUserIsLocked() {
        pages.signIn(ann);
        database.lock(ann);
        assertSignedOut();
    }

    @Test
    void endsWhenTheCredentialsChange() {
        pages.signIn(ann);
        database.update("update app_user set credentials_version = credentials_version + 1 where id = ?", ann.id());
        assertSignedOut();
    }

    @Test
    void tellsAScriptToGoToTheSignInPage() {
        Answer answer = server.client().withoutCredentials().header("Faces-Request", "partial/ajax").path(PageClient.TOKENS).post().assertStatus(200);
        assertEquals("text/xml", answer.mediaType());
        assertTrue(answer.body().contains("<redirect url=\"/login.xhtml?return=%2Fsettings%2Ftokens.xhtml\">"), answer::toString);
    }

    @Test
    void hidesItsCookiesFromScriptsAndFromOtherSites() {
        Answer answer = signInRaw();
        List<String> cookies = answer.headers("Set-Cookie");
        assertEquals(2, cookies.stream().map(cookie -> cookie.replaceFirst("=.*", "")).distinct().count(), answer::toString);
        assertTrue(cookies.stream().allMatch(cookie -> cookie.toLowerCase().contains("httponly")), answer::toString);
        assertTrue(cookies.stream().allMatch(cookie -> cookie.toLowerCase().matches(".*samesite=(lax|strict).*")), answer::toString);
        assertTrue(!answer.header("Location").orElse("").contains("jsessionid"), answer::toString);
    }

    private Answer signInRaw() {
        return pages.open("/login.xhtml").form("Password").fill("User name", ann.name()).fill("Password", TestUser.PASSWORD).answerTo("Sign in");
    }

    @Test
    void recordsWhoSignedInFromWhere() {
        pages.signIn(ann.name(), "wrong");
        pages.signIn(ann);
        assertEquals(List.of("SIGN_IN_FAILED", "SIGNED_IN"), database.auditOf(ann).stream().map(row -> row.kind()).toList());
        assertEquals(pages.address(), database.auditOf(ann).get(1).address());
    }

    @Test
    void letsAKnownBrowserInThoughStrangersHaveFailed() {
        pages.signIn(ann);
        pages.cookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID")).findFirst().ifPresent(cookie -> cookie.setMaxAge(0));
        for (int i = 0; i < 30; i++) {
            database.update("insert into login_failure (id, folded_name, address, browser, at)"
                    + " values (nextval('login_failure_seq'), ?, ?, '', now())", ann.name(), pages.address());
        }
        assertEquals("/settings/tokens.xhtml", pages.signIn(ann).path());
        assertEquals("/login.xhtml", server.pages().signIn(ann).path());
    }

    @Test
    void holdsAKnownBrowserUpForFailuresOfItsOwn() {
        pages.signIn(ann);
        for (int i = 0; i < 3; i++) {
            assertEquals("/login.xhtml", pages.signIn(ann.name(), "wrong").path());
        }
        assertEquals("/login.xhtml", pages.signIn(ann).path());
        assertNotEquals("/login.xhtml", server.pages().signIn(ann).path());
    }

    @Test
    void leadsToNoOtherServer() {
        Page after = pages.open("/login.xhtml?return=https://evil.example/x.xhtml").form("Password")
                .fill("User name", ann.name()).fill("Password", TestUser.PASSWORD).press("Sign in");
        assertEquals("/settings/tokens.xhtml", after.path());
    }
}
