package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

@BrowserTest
class TokensScreenIT {

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void withoutTokensSaysSoAndOffersToGenerateOne(Look look) {
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(database.newUser("ann"), tab);
            tab.assertSays("You have no Personal Access Tokens.").assertSaysOf("tokens.active", 0, 5);
            assertThat(tokens.generateButton()).isEnabled();
        }
    }

    @InBothLanguages
    void listsTheNewestFirstWithAllThereIsToKnow(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken old = database.newToken(ann, "old laptop");
        database.expire(old);
        TestToken soon = database.newToken(ann, "Power BI", Instant.now().plus(Duration.ofDays(3)));
        TestToken active = database.newToken(ann, "nightly report");
        database.update("update access_token set created_at = created_at - interval '40 days' where id = ?", old.id());
        database.update("update access_token set created_at = created_at - interval '2 days' where id = ?", soon.id());
        database.update("update access_token set last_used_at = now(), description = 'runs at two' where id = ?", active.id());
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tab.assertSaysOf("tokens.active", 2, 5);
            assertEquals(List.of("nightly report", "Power BI", "old laptop"), tokens.names());
            assertThat(tokens.row("old laptop")).containsText(tab.text("tokens.status.expired"));
            assertThat(tokens.row("old laptop")).containsText(tab.say("never"));
            assertThat(tokens.row("Power BI")).containsText(tab.text("tokens.status.expiring", 3));
            Locator row = tokens.row("nightly report");
            for (String part : List.of(tab.say("Active"), "runs at two", tab.say("Created"), tab.text("tokens.expires"),
                    tab.text("tokens.lastUsed"), "…" + active.secret().substring(active.secret().length() - 4))) {
                assertThat(row).containsText(part);
            }
            assertThat(row).not().containsText(tab.say("never"));
            tab.assertSays("\"Last used\" may lag behind by a minute.");
        }
    }

    @InBothLanguages
    void atTheLimitSaysWhyNoMoreCanBeGeneratedAndWhatToDo(Look look) {
        TestUser ann = database.newUser("ann");
        IntStream.rangeClosed(1, 5).forEach(number -> database.newToken(ann, "script " + number));
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tab.assertSaysOf("tokens.active", 5, 5).assertSaysOf("tokens.full", 5);
            assertThat(tokens.generateButton()).isDisabled();
            tokens.delete("script 3");
            assertThat(tokens.generateButton()).isEnabled();
            tab.assertSaysOf("tokens.active", 4, 5);
        }
    }

    @InBothLanguages
    void deletesActiveAndExpiredTokensAfterAskingOnce(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken active = database.newToken(ann, "nightly");
        database.expire(database.newToken(ann, "old laptop"));
        database.update("update access_token set last_used_at = now() where id = ?", active.id());
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            Locator question = tokens.press("Delete", "nightly");
            assertThat(question).containsText(tab.text("tokens.delete.question", "nightly"));
            assertThat(question).not().containsText(tab.text("tokens.delete.unused"));
            tab.buttonIn(question, "Cancel").click();
            assertThat(tokens.row("nightly")).isVisible();

            tokens.delete("nightly");
            tab.assertSaysOf("tokens.delete.done", "nightly");
            tab.server().client().callWith(active).path("/tokens/self").get().assertProblem(401);
            assertThat(tokens.press("Delete", "old laptop")).containsText(tab.text("tokens.delete.unused"));
            tab.buttonIn(tab.dialog(), "Delete").click();
            tab.assertSays("You have no Personal Access Tokens.");
        }
    }

    @InBothLanguages
    void clearsAllExpiredTokensAtOnce(Look look) {
        TestUser ann = database.newUser("ann");
        database.newToken(ann, "nightly");
        database.expire(database.newToken(ann, "old laptop"));
        database.expire(database.newToken(ann, "older laptop"));
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tab.button("Delete expired").click();
            tab.buttonIn(tab.dialog(), "Delete").click();
            tab.assertSaysOf("tokens.deleteExpired.done", 2);
            assertEquals(List.of("nightly"), tokens.names());
            assertThat(tab.button("Delete expired")).isHidden();
        }
    }

    @InBothLanguages
    void editsNameAndDescription(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        database.newToken(ann, "weekly");
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            Locator dialog = tokens.press("Edit", "nightly");
            tab.fieldIn(dialog, "Token name").fill("Weekly");
            tab.buttonIn(dialog, "Save").click();
            assertThat(dialog).containsText(tab.text("token.name.taken"));
            tab.fieldIn(dialog, "Token name").fill("night shift");
            tab.fieldIn(dialog, "Description").fill("on the report server");
            tab.buttonIn(dialog, "Save").click();
            tab.assertSaysOf("tokens.edit.done", "night shift");
            assertThat(tokens.row("night shift")).containsText("on the report server");
            tab.server().client().callWith(token).path("/tokens/self").get().assertStatus(200);
        }
    }

    @InBothLanguages
    void regeneratesWithANewSecretUnderTheSameName(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken old = database.newToken(ann, "nightly");
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            assertThat(tokens.press("Regenerate", "nightly")).containsText(tab.text("tokens.regenerate.text", "nightly"));
            tab.buttonIn(tab.dialog(), "Regenerate token").click();
            String secret = tokens.secret().inputValue();
            tab.server().client().callWith(secret).path("/tokens/self").get().assertStatus(200);
            tab.server().client().callWith(old).path("/tokens/self").get().assertProblem(401);
            assertEquals(List.of("nightly"), tokens.names());
            assertEquals(1, database.activeTokens(ann));
        }
    }

    @InBothLanguages
    void saysWhyAnExpiredTokenCannotTakeItsNameBack(Look look) {
        TestUser ann = database.newUser("ann");
        database.newToken(ann, "nightly");
        database.expire(database.newToken(ann, "Nightly"));
        try (Tab tab = Tab.open(look)) {
            Locator dialog = TokensScreen.of(ann, tab).press("Regenerate", "Nightly");
            tab.buttonIn(dialog, "Regenerate token").click();
            assertThat(dialog).containsText(tab.text("token.name.taken"));
            assertEquals(1, database.activeTokens(ann));
        }
    }

    @Test
    void pagesWhatIsMoreThanTwentyRows() {
        TestUser ann = database.newUser("ann");
        IntStream.rangeClosed(1, 23).forEach(number -> database.expire(database.newToken(ann, "script " + number)));
        try (Tab tab = Tab.open(Look.ENGLISH_NARROW_DARK)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            assertEquals(20, tokens.names().size());
            tab.assertSaysOf("tokens.range", 1, 20, 23).link("Next").click();
            tab.assertSaysOf("tokens.range", 21, 23, 23);
            assertEquals(3, tokens.names().size());
            tab.link("Previous").click();
            tab.assertSaysOf("tokens.range", 1, 20, 23);
        }
    }

    @Test
    void showsAnotherUsersTokensToNobody() {
        database.newToken(database.newUser("ann"), "a name that only ann uses");
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            TokensScreen tokens = TokensScreen.of(database.newUser("bob"), tab);
            assertTrue(tokens.names().isEmpty());
            assertTrue(!tab.page().content().contains("a name that only ann uses"));
        }
    }
}
