package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.AllTokensScreen;
import org.latchkey.browser.screen.Frame;
import org.latchkey.browser.screen.OverviewScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

@BrowserTest
class AllTokensScreenIT {

    private final Database database = LatchkeyServer.shared().database();
    private final TestUser administrator = database.newUser("admin", "Administrator");
    private final TestUser ann = database.newUser("ann");

    @InBothLanguages
    void isReachedByAdministratorsFromTheMenu(Look look) {
        try (Tab tab = Tab.open(look)) {
            TokensScreen.of(administrator, tab);
            new Frame(tab).choose("Administration");
            OverviewScreen.shownIn(tab).choose("Tokens");
            AllTokensScreen.shownIn(tab);
        }
    }

    @Test
    void findsTokensByOwnerNameStateAndUse() {
        database.newToken(ann, "nightly", Instant.now().plus(Duration.ofDays(60)));
        TestToken idle = database.newToken(ann, "weekly", Instant.now().plus(Duration.ofDays(3)));
        database.update("update access_token set idle_since = now() - interval '100 days' where id = ?", idle.id());
        database.expire(database.newToken(ann, "Night shift"));
        database.delete(database.newToken(ann, "100%"));
        database.newToken(database.newUser("bob"), "nightly");
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            AllTokensScreen all = AllTokensScreen.of(administrator, ann, tab);
            assertEquals(4, all.names().size());
            tab.assertSaysOf("allTokens.count", 4);
            assertEquals(List.of("Night shift", "nightly"), all.filter("Name begins with", "NIGHT").choose("Sorted by", "NAME").apply().names());
            assertEquals(List.of("nightly"), all.choose("Status", "ACTIVE").apply().names());
            assertEquals(List.of("weekly"), all.filter("Name begins with", "").filter("Expires within days", "7").apply().names());
            assertEquals(List.of("weekly"), all.filter("Expires within days", "").filter("Unused for days", "90").apply().names());
            assertEquals(List.of("100%"), all.filter("Unused for days", "").choose("Status", "DELETED").filter("Name begins with", "100%").apply().names());
            all.filter("Name begins with", "_").apply();
            tab.assertSays("No token fits this filter. Loosen it, or clear it.").link("Clear").click();
            assertThat(all.rows().first()).isVisible();
        }
    }

    @Test
    void goesThroughALongListInItsOrderAndBack() {
        List<String> names = IntStream.rangeClosed(1, 60).mapToObj(number -> String.format("script %02d", number)).toList();
        names.forEach(name -> database.newToken(ann, name));
        // The same key for many rows: the id tells them apart.
        database.update("update access_token set created_at = date_trunc('day', created_at) where owner_id = ?", ann.id());
        List<String> newestFirst = IntStream.range(0, 60).mapToObj(row -> names.get(59 - row)).toList();
        try (Tab tab = Tab.open(Look.ENGLISH_NARROW_DARK)) {
            AllTokensScreen all = AllTokensScreen.of(administrator, ann, tab);
            assertEquals(newestFirst.subList(0, 25), all.names());
            tab.link("Next").click();
            assertThat(all.row("script 35")).isVisible();
            assertEquals(newestFirst.subList(25, 50), all.names());
            tab.link("Next").click();
            assertThat(all.row("script 01")).isVisible();
            assertEquals(newestFirst.subList(50, 60), all.names());
            assertThat(tab.link("Next")).isHidden();
            tab.link("Previous").click();
            assertThat(all.row("script 35")).isVisible();
            assertEquals(newestFirst.subList(25, 50), all.names());
            tab.link("Previous").click();
            assertThat(all.row("script 60")).isVisible();
            assertEquals(newestFirst.subList(0, 25), all.names());
            assertThat(tab.link("Previous")).isHidden();
        }
    }

    @InBothLanguages
    void deletesSeveralWithAReasonThatTheOwnerSees(Look look) {
        TestToken one = database.newToken(ann, "nightly");
        TestToken other = database.newToken(ann, "weekly");
        TestToken kept = database.newToken(ann, "monthly");
        try (Tab tab = Tab.open(look)) {
            AllTokensScreen all = AllTokensScreen.of(administrator, ann, tab);
            tab.button("Delete chosen").click();
            tab.assertSays("Choose the tokens that are to go first.");
            Locator dialog = all.tick("nightly").tick("weekly").deleteChosen();
            assertThat(dialog).containsText(tab.text("allTokens.delete.named", "weekly", ann.name()));
            tab.fieldIn(dialog, "Reason").fill("x".repeat(501));
            tab.buttonIn(dialog, "Delete").click();
            assertThat(dialog).containsText(tab.text("allTokens.reason.long", 500, 501));
            tab.fieldIn(dialog, "Reason").fill("Left on a\nshared disk");
            tab.buttonIn(dialog, "Delete").click();
            tab.assertSaysOf("allTokens.delete.done", 2);
            assertThat(all.row("nightly")).containsText(tab.say("Deleted"));
        }
        for (TestToken deleted : List.of(one, other)) {
            LatchkeyServer.shared().client().callWith(deleted).path("/tokens/self").get().assertProblem(401);
        }
        LatchkeyServer.shared().client().callWith(kept).path("/tokens/self").get().assertStatus(200);
        assertEquals(2, database.number("select count(*) from audit_entry where owner_id = ? and actor = ? and detail = 'BY_ADMINISTRATOR'"
                + " and reason = 'Left on a shared disk'", ann.id(), administrator.name()));
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            assertThat(tab.page().locator("#activity")).containsText(tab.text("activity.reason", "Left on a shared disk"));
            assertEquals(List.of("monthly"), tokens.names());
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void isAccessible(Look look) {
        TestToken token = database.newToken(ann, "Power BI", Instant.now().plus(Duration.ofDays(3)));
        database.newToken(ann, "Nightly report to the finance department");
        database.expire(database.newToken(ann, "Old laptop"));
        database.delete(database.newToken(ann, "Weekly"));
        database.update("insert into token_address values (?, '192.0.2.7', now() - interval '3 days', now())", token.id());
        database.update("insert into token_refusal values (?, 'OWNER_REFUSED', 1234, now(), '2001:db8::8')", token.id());
        try (Tab tab = Tab.open(look)) {
            AllTokensScreen all = AllTokensScreen.of(administrator, ann, tab);
            all.lookUp(token.secret());
            assertThat(all.found()).containsText("Power BI");
            tab.assertAccessible().picture("all-tokens");
            all.tick("Power BI").deleteChosen();
            tab.assertAccessible().picture("all-tokens-delete");
            tab.go("/admin/tokens.xhtml?owner=nobody").assertAccessible().picture("all-tokens-empty");
            tab.go("/admin/token.xhtml?id=" + token.id()).assertAccessible().picture("token-story");
        }
    }

    @InBothLanguages
    void tellsWhoseAFoundTokenIsAndDeletesIt(Look look) {
        TestToken token = database.newToken(ann, "nightly");
        try (Tab tab = Tab.open(look)) {
            AllTokensScreen all = AllTokensScreen.of(administrator, ann, tab);
            all.lookUp(Secrets.fresh());
            assertThat(all.found()).hasText(tab.say("This is nobody's token."));
            all.lookUp(" " + token.secret());
            assertThat(all.found()).containsText(tab.text("foundAny.is", "nightly", ann.name()));
            assertFalse(tab.page().content().contains(token.secret()));
            tab.buttonIn(all.found(), "Delete").click();
            tab.buttonIn(tab.dialog(), "Delete").click();
            tab.assertSaysOf("allTokens.delete.done", 1);
            tab.server().client().callWith(token).path("/tokens/self").get().assertProblem(401);
        }
    }
}
