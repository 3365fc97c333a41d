package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What a page of somebody else, or a browser in somebody else's hands, may try with the forms. */
class ForgedPostIT {

    private static final String TOKENS = "/settings/tokens.xhtml";
    private static final String STATE = "jakarta.faces.ViewState";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();
    private TestUser ann;
    private TestToken token;

    @BeforeEach
    void makeUser() {
        ann = database.newUser("ann");
        token = database.newToken(ann, "nightly");
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Origin,https://evil.example", "Origin,null"})
    void nobodyIsSignedInByAForeignPage(String header, String value) {
        pages.with(header, value);
        String form = "login=login&login%3Auser-name=" + ann.name() + "&login%3Apassword=" + TestUser.PASSWORD
                + "&login%3Asubmit=Sign+in&" + STATE + "=stateless";
        Answer answer = pages.post("/login.xhtml", form).assertStatus(403);
        assertEquals(List.of(), answer.headers("Set-Cookie"), answer::toString);
        assertEquals(List.of(), database.auditOf(ann));
        assertEquals(302, pages.get(TOKENS).status());
    }

    @Test
    void aSignInWithoutItsFieldsIsAWrongOne() {
        Page answer = pages.open("/login.xhtml").formNamed("login").set("login:user-name", null).set("login:password", null).press("Sign in");
        assertTrue(answer.text().contains("Wrong user name or password."), answer::text);
    }

    @Test
    void theOwnPageSignsInWhereTheBrowserSaysThatItIs() {
        pages.with("Sec-Fetch-Site", "same-origin");
        assertEquals(TOKENS, pages.signIn(ann).path());
    }

    @Test
    void nothingIsDeletedByAForeignPage() {
        pages.signIn(ann);
        String form = deletion(pages, token).body();
        pages.with("Sec-Fetch-Site", "cross-site");
        pages.post(TOKENS, form).assertStatus(403);
        assertWorks();
    }

    @Test
    void nobodyDeletesATokenOfSomebodyElse() {
        assertTokenIsGone(deletion(bob(), token), "delete");
        assertWorks();
    }

    @Test
    void nobodyEditsATokenOfSomebodyElse() {
        assertTokenIsGone(dialog(bob(), "edit", token).set("edit:name", "mine").set("edit:description", ""), "edit");
        assertEquals("nightly", database.text("select name from access_token where id = ?", token.id()));
        assertWorks();
    }

    @Test
    void nobodyRegeneratesATokenOfSomebodyElse() {
        assertTokenIsGone(dialog(bob(), "regenerate", token).set("regenerate:form-key", "00000000-0000-4000-8000-000000000000")
                .set("regenerate:expiration", "30").set("regenerate:date", "2026-12-24"), "regenerate");
        assertWorks();
    }

    @ParameterizedTest
    @CsvSource({"stateless", "1234567890:-1234567890", "of another session", "none at all"})
    void nothingIsDeletedWithoutTheStateOfThePage(String state) {
        pages.signIn(ann);
        Form form = deletion(pages, token);
        String own = STATE + "=[^&]*";
        String body = switch (state) {
            case "none at all" -> form.body().replaceAll(own, "");
            case "of another session" -> form.body().replaceAll(own, state(deletion(bob(), token)));
            default -> form.body().replaceAll(own, STATE + "=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
        };
        Answer answer = pages.post(TOKENS, body);
        assertTrue(answer.status() < 500, answer::toString);
        assertWorks();
    }

    @Test
    void theSameFormDeletesWhereNothingIsForged() {
        pages.signIn(ann);
        pages.post(TOKENS, deletion(pages, token).body()).assertStatus(200);
        server.client().callWith(token).path("/tokens/self").get().assertProblem(401);
    }

    private PageClient bob() {
        PageClient bob = server.pages();
        bob.signIn(database.newUser("bob"));
        return bob;
    }

    private static Form deletion(PageClient browser, TestToken token) {
        return dialog(browser, "delete", token);
    }

    /** The form of the dialog as a browser sends it that was shown this token. */
    private static Form dialog(PageClient browser, String id, TestToken token) {
        return browser.open(TOKENS).formOf(id).set(id + ":token", Long.toString(token.id())).set(id + ":submit", "");
    }

    private static String state(Form form) {
        return List.of(form.body().split("&")).stream().filter(pair -> pair.startsWith(STATE)).findFirst().orElseThrow();
    }

    private void assertTokenIsGone(Form form, String id) {
        String ajax = "&jakarta.faces.partial.ajax=true&Faces-Request=partial%2Fajax&jakarta.faces.source=" + id + "%3Asubmit"
                + "&jakarta.faces.partial.execute=" + id + "&jakarta.faces.partial.render=messages+" + id + "%3Afields";
        Answer answer = form.send(ajax).assertStatus(200);
        assertTrue(answer.body().contains("This token is not there any more."), answer::toString);
        assertTrue(!answer.body().contains("nightly"), answer::toString);
    }

    private void assertWorks() {
        server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
        assertEquals(1, database.activeTokens(ann));
        assertEquals(1, database.allTokens(ann));
    }
}
