package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What arrives in the forms of the tokens page, made by the page or not. */
class TokenFormIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private TestUser ann;
    private PageClient pages;

    @BeforeEach
    void signIn() {
        ann = database.newUser("ann");
        pages = server.pages();
        pages.signIn(ann);
    }

    @Test
    void makesATokenThatWorks() {
        server.client().callWith(pages.generate("nightly")).path("/tokens/self").get().assertStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "\u0000", "a\u0000b", "two\nlines", "a\u2028b", "\u202Eevil", "\u2067evil\u2069"})
    void refusesANameThatIsBlankOrCouldForgeALine(String name) {
        assertRefused(pages.startGenerating().set("generate:name", name));
    }

    @Test
    void refusesANameOfTenThousandCharacters() {
        assertRefused(pages.startGenerating().set("generate:name", "x".repeat(10_000)));
        assertRefused(pages.startGenerating().set("generate:name", "x").set("generate:description", "é".repeat(10_000)));
    }

    static List<String> unusualNames() {
        return List.of("🔑🔑", "سكربت ليلي", "<script>alert(1)</script>", "=HYPERLINK(\"http://evil\")", "'; drop table access_token; --",
                "{0}", "#{1+1}", "${7*7}", "🔑".repeat(80));
    }

    @ParameterizedTest
    @MethodSource("unusualNames")
    void keepsAnUnusualNameAsItIs(String name) {
        pages.generate(name);
        assertEquals(name, database.text("select name from access_token where owner_id = ?", ann.id()));
        Page page = pages.open(PageClient.TOKENS);
        assertEquals(name, page.document().select("li h3").text());
        assertTrue(page.document().select("script").stream().noneMatch(script -> script.data().contains("alert(1)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "31", "366", "1e9", "date", "tomorrow", ""})
    void refusesALifetimeThatTheFormDoesNotOffer(String choice) {
        Form form = pages.startGenerating().set("generate:name", "nightly").set("generate:expiration", choice).set("generate:date", "");
        assertRefused(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-01-01", "9999-12-31", "+999999999-12-31", "2027-02-30", "24.12.2026", "soon", "0000-00-00"})
    void refusesADateThatIsOverTooFarAwayOrNone(String date) {
        assertRefused(pages.startGenerating().set("generate:name", "nightly").set("generate:expiration", "date").set("generate:date", date));
    }

    @Test
    void makesOneTokenOfOneFormSentTwice() {
        Form form = pages.startGenerating().fill("Token name", "nightly");
        assertNotNull(form.press("Generate token").document().getElementById("secret"));
        Page again = form.press("Generate token");
        assertEquals(null, again.document().getElementById("secret"));
        assertEquals(1, database.allTokens(ann));
    }

    @Test
    void makesFiveTokensOfFiftyFormsSentAtOnce() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Boolean>> posts = new ArrayList<>();
            for (Form form : IntStream.range(0, 50).mapToObj(number -> pages.startGenerating().fill("Token name", "script " + number)).toList()) {
                posts.add(() -> form.press("Generate token").document().getElementById("secret") != null);
            }
            int secrets = 0;
            for (Future<Boolean> answer : executor.invokeAll(posts)) {
                secrets += answer.get() ? 1 : 0;
            }
            assertEquals(5, secrets);
        } finally {
            executor.shutdownNow();
        }
        assertEquals(5, database.activeTokens(ann));
    }

    @Test
    void deletesNoTokenOfSomebodyElse() {
        TestToken bobs = database.newToken(database.newUser("bob"), "bob's");
        TestToken own = database.newToken(ann, "nightly");
        Form form = pages.open(PageClient.TOKENS).formNamed("delete");
        form.set("delete:token", Long.toString(bobs.id())).press("Delete");
        server.client().callWith(bobs).path("/tokens/self").get().assertStatus(200);
        pages.open(PageClient.TOKENS).formNamed("delete").set("delete:token", Long.toString(own.id())).press("Delete");
        server.client().callWith(own).path("/tokens/self").get().assertProblem(401);
    }

    @Test
    void editsAndRegeneratesNoTokenOfSomebodyElse() {
        TestToken bobs = database.newToken(database.newUser("bob"), "bob's");
        pages.open(PageClient.TOKENS).formNamed("edit").set("edit:token", Long.toString(bobs.id())).set("edit:name", "mine now").press("Save");
        assertEquals("bob's", database.text("select name from access_token where id = ?", bobs.id()));
        pages.open(PageClient.TOKENS).formNamed("regenerate").set("regenerate:token", Long.toString(bobs.id()))
                .set("regenerate:expiration", "30").press("Regenerate token");
        server.client().callWith(bobs).path("/tokens/self").get().assertStatus(200);
        assertEquals(0, database.allTokens(ann));
    }

    @Test
    void takesNoFormThatThisSessionWasNotGiven() {
        Form form = pages.startGenerating().fill("Token name", "forged").set("generate:submit", "");
        String withoutState = form.body().replaceAll("jakarta\\.faces\\.ViewState=[^&]*", "");
        String wrongState = form.body().replaceAll("(jakarta\\.faces\\.ViewState=)[^&]*", "$1-1234567890%3A-1234567890");
        PageClient victim = server.pages();
        TestUser bob = database.newUser("bob");
        victim.signIn(bob);
        for (String forged : List.of(withoutState, wrongState, form.body())) {
            assertFalse(victim.post(PageClient.TOKENS, forged).body().contains("lkp_"));
            assertEquals(0, database.allTokens(bob), forged);
        }
    }

    private void assertRefused(Form form) {
        Page page = form.press("Generate token");
        assertEquals(200, page.answer().status(), page.answer()::toString);
        assertFalse(page.document().select(".error, .messages").text().isBlank(), page::text);
        assertEquals(null, page.document().getElementById("secret"));
        assertEquals(0, database.allTokens(ann));
    }
}
