package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.latchkey.browser.screen.Examples;
import org.latchkey.browser.screen.GenerateDialog;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.TestUser;

@BrowserTest
class GenerateTokenIT {

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void offersTheUsualLifetimesAndADayOfOnesOwn(Look look) {
        try (Tab tab = Tab.open(look)) {
            GenerateDialog dialog = TokensScreen.of(database.newUser("ann"), tab).startGenerating();
            assertEquals(List.of(tab.text("tokens.expiration.days", 7), tab.text("tokens.expiration.days", 30),
                    tab.text("tokens.expiration.days", 60), tab.text("tokens.expiration.days", 90),
                    tab.text("tokens.expiration.days", 180), tab.say("1 year"), tab.say("On a date of my choice")), dialog.expirations());
            assertEquals(tab.text("tokens.expiration.days", 30), tab.chosen(dialog.expirationField()));
            dialog.cancel();
        }
    }

    @Test
    void saysWhenTheTokenWillExpireInTheUsersTimeZone() {
        TestUser ann = database.newUserIn("America/Toronto", "ann");
        LocalDate day = LocalDate.now(ZoneId.of("America/Toronto")).plusDays(100);
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            GenerateDialog dialog = TokensScreen.of(ann, tab).startGenerating().name("nightly").lastDay(day);
            String date = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
            assertThat(dialog.line()).hasText("This token will expire on " + date + " at 23:59 (America/Toronto)");
            dialog.expiration("7 days");
            assertThat(dialog.line()).not().containsText(date);
            dialog.lastDay(day);
            assertThat(dialog.line()).containsText(date);
            dialog.submit();
            assertThat(tab.page().locator("#secret")).isVisible();
        }
        assertEquals(day + " 23:59:59", database.text("select to_char(expires_at at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI:SS')"
                + " from access_token where owner_id = ?", ann.id()));
    }

    @InBothLanguages
    void showsTheSecretOnceReadyToCopyAndToPaste(Look look) {
        TestUser ann = database.newUser("ann", "Sales");
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            String secret = tokens.generate("nightly");
            assertTrue(secret.matches("lkp_[0-9A-Za-z]{49}"), secret);
            tab.assertSays("Make sure to copy it now. You won't be able to see it again.");
            assertThat(tokens.secret()).hasAttribute("readonly", "readonly");
            tab.button("Copy").first().click();
            tab.assertSays("Copied");
            assertEquals(secret, tab.page().evaluate("navigator.clipboard.readText()"));
            Examples examples = new Examples(tab);
            assertEquals(List.of("curl", "PowerShell", "Python", "Java", "Excel", "Power BI"), examples.tools());
            examples.tools().forEach(tool -> assertTrue(examples.textFor(tool).contains(secret), tool));
            assertTrue(examples.textFor("curl").contains("/API/"));
            assertTrue(examples.saidFor("Excel").contains(tab.text("examples.excel")));
            tab.server().client().callWith(secret).path("/tokens/self").get().assertStatus(200);
            tab.assertSaysOf("tokens.active", 1, 5);
        }
    }

    @InBothLanguages
    void refusesWhatIsWrongAndKeepsWhatWasTyped(Look look) {
        TestUser ann = database.newUser("ann");
        database.newToken(ann, "weekly");
        try (Tab tab = Tab.open(look)) {
            GenerateDialog dialog = TokensScreen.of(ann, tab).startGenerating().description("what it is for");
            dialog.name(" ").submit().assertRefuses("token.name.missing");
            dialog.name("WEEKLY").submit().assertRefuses("token.name.taken");
            dialog.name("x".repeat(81)).submit().assertRefuses("token.name.long", 80, 81);
            dialog.name("my " + Secrets.fresh()).submit().assertRefuses("token.name.secret");
            dialog.name("nightly").description(Secrets.fresh()).submit().assertRefuses("token.description.secret");
            dialog.description("é".repeat(501)).submit().assertRefuses("token.description.long", 500, 501);
            assertThat(dialog.nameField()).hasValue("nightly");
            dialog.description("what it is for").submit();
            assertThat(tab.page().locator("#secret")).isVisible();
        }
        assertEquals(2, database.activeTokens(ann));
    }

    @Test
    void refusesADayThatIsOverOrTooFarAway() {
        TestUser ann = database.newUser("ann");
        LocalDate today = LocalDate.now(ZoneId.of("UTC"));
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            GenerateDialog dialog = TokensScreen.of(ann, tab).startGenerating().name("nightly");
            dialog.lastDay(today.minusDays(2)).submit().assertRefuses("policy.expiration.past");
            String latest = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(today.plusDays(365));
            dialog.lastDay(today.plusDays(367)).submit().assertRefuses("policy.expiration.late", latest, 365);
            dialog.lastDay(today.plusDays(364)).submit();
            assertThat(tab.page().locator("#secret")).isVisible();
        }
    }

    @Test
    void makesOneTokenOfADoubleClick() {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tokens.startGenerating().name("nightly").submitButton().dblclick();
            assertThat(tab.page().locator("#secret").or(tab.page().locator("#repeated:visible")).first()).isVisible();
            assertThat(tokens.rows()).hasCount(1);
            assertEquals(1, database.allTokens(ann));
        }
    }

    @Test
    void worksFromTheKeyboardAlone() {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tab.pressUntilFocused("Tab", tokens.generateButton());
            tab.page().keyboard().press("Enter");
            assertThat(tab.fieldIn(tab.dialog(), "Token name")).isFocused();
            tab.page().keyboard().type("nightly");
            tab.pressUntilFocused("Tab", tab.buttonIn(tab.dialog(), "Generate token"));
            tab.page().keyboard().press("Space");
            assertThat(tokens.secret()).isVisible();
            assertThat(tab.heading("Token created successfully")).isFocused();
            tab.pressUntilFocused("Tab", tab.button("Copy").first());
            tab.page().keyboard().press("Enter");
            tab.assertSays("Copied");
            tab.pressUntilFocused("Tab", tab.buttonIn(tokens.row("nightly"), "Delete"));
            tab.page().keyboard().press("Enter");
            assertThat(tab.dialog()).isVisible();
            tab.page().keyboard().press("Escape");
            assertThat(tab.dialog()).isHidden();
        }
    }
}
