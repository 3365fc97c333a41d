package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestUser;

/** The secret exists once, in one answer, and nowhere else. */
@Tag("every-server")
@BrowserTest
class SecretIT {

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void isGoneAfterReload(Look look) {
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(database.newUser("ann"), tab);
            String secret = tokens.generate("nightly");
            tokens.reload();
            assertThat(tokens.row("nightly")).isVisible();
            assertFalse(tab.page().content().contains(secret));
        }
    }

    @Test
    void isGoneAfterLeavingAndGoingBack() {
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            String secret = TokensScreen.of(database.newUser("ann"), tab).generate("nightly");
            tab.go("/settings/profile.xhtml");
            tab.page().goBack();
            assertThat(TokensScreen.shownIn(tab).row("nightly")).isVisible();
            assertFalse(tab.page().content().contains(secret));
        }
    }

    @Test
    void arrivesInOneAnswerThatNobodyMayStore() {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            List<Response> answers = new ArrayList<>();
            tab.page().onResponse(answers::add);
            String secret = tokens.generate("nightly");
            tokens.startGenerating().name("weekly").submit();
            assertThat(tokens.row("weekly")).isVisible();
            List<Response> carriers = answers.stream().filter(answer -> answer.text().contains(secret)).toList();
            assertEquals(1, carriers.size());
            assertTrue(carriers.get(0).headerValue("Cache-Control").contains("no-store"));
        }
    }

    @Test
    void isSentBackByNoFormAndKeptByNoStore() {
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            TokensScreen tokens = TokensScreen.of(database.newUser("ann"), tab);
            List<String> sent = new ArrayList<>();
            tab.page().onRequest(request -> sent.add(request.url() + " " + request.headers() + " " + request.postData()));
            String secret = tokens.generate("nightly");
            assertFalse(tokens.secret().evaluate("field => field.name").toString().length() > 0);
            tokens.press("Edit", "nightly");
            tab.buttonIn(tab.dialog(), "Save").click();
            assertThat(tab.dialog()).isHidden();
            assertFalse(sent.isEmpty());
            assertFalse(sent.stream().anyMatch(request -> request.contains(secret)));
            assertEquals(0, tab.page().evaluate("localStorage.length + sessionStorage.length"));
            assertFalse(tab.page().context().cookies().stream().anyMatch(cookie -> cookie.value.contains(secret)));
        }
    }

    @Test
    void isInNoLogOfTheServer() {
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            String secret = TokensScreen.of(database.newUser("ann"), tab).generate("a name for the log");
            tab.server().client().callWith(secret).path("/tokens/self").get().assertStatus(200);
            tab.server().client().callWith(secret).query("no", "such").get().assertProblem(404);
            tab.server().log().await(Duration.ofSeconds(30), "a name for the log");
            assertFalse(tab.server().log().contains(secret.substring(4, 40)));
        }
    }
}
