package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.ProfileScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.MailServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What owners are told on the Tokens page, and their choice on the profile. */
@BrowserTest
class NoticesScreenIT {

    private final Database database = LatchkeyServer.shared().database();

    private void tell(TestToken token, String kind, String address, String reason) {
        database.update("insert into notice (id, owner_id, token_id, token_name, kind, at, address, actor, reason, made_at, mail_tries)"
                + " values (nextval('notice_seq'), ?, ?, ?, ?, now(), ?, 'root', ?, now(), 0)",
                token.owner().id(), token.id(), token.name(), kind, address, reason);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void standAboveTheListUntilTheyAreDismissed(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken soon = database.newToken(ann, "Power BI", Instant.now().plus(Duration.ofDays(6)));
        TestToken gone = database.newToken(ann, "Excel <b>sheet</b>");
        database.delete(gone);
        tell(gone, "DELETED", "", "It was in a public repository.");
        tell(soon, "NEW_ADDRESS", "2001:db8:85a3:8d3:1319:8a2e:370:7348", null);
        tell(soon, "EXPIRES_IN_7_DAYS", "", null);
        try (Tab tab = Tab.open(look)) {
            TokensScreen.of(ann, tab);
            Locator notices = tab.page().locator("#notices");
            assertThat(rows(tab)).hasCount(3);
            assertThat(rows(tab).first()).containsText("Power BI");
            assertThat(rows(tab).last()).containsText("Excel <b>sheet</b>");
            assertThat(rows(tab).last()).containsText(tab.text("notices.reason", "It was in a public repository."));
            assertThat(notices).containsText(tab.text("notices.advice.EXPIRES"));
            tab.assertAccessible().picture("notices");

            Locator first = tab.buttonIn(rows(tab).first(), "Dismiss");
            tab.pressUntilFocused("Tab", first).page().keyboard().press("Enter");
            assertThat(rows(tab)).hasCount(2);
            assertTrue((boolean) notices.evaluate("place => place === document.activeElement"), "the keyboard goes on where the notice was");
            tab.button("Dismiss all").click();
            assertThat(rows(tab)).hasCount(0);
            TokensScreen.shownIn(tab).reload();
            assertThat(notices).isEmpty();
        }
        assertEquals(3, database.number("select count(*) from notice where owner_id = ? and dismissed_at is not null", ann.id()));
    }

    private static Locator rows(Tab tab) {
        return tab.page().locator("#notices li");
    }

    @InBothLanguages
    void olderOnesWaitBehindTheNewest(Look look) {
        TestUser ann = database.newUser("ann");
        IntStream.rangeClosed(1, 7).forEach(number -> tell(database.newToken(ann, "script " + number), "EXPIRED", "", null));
        try (Tab tab = Tab.open(look)) {
            TokensScreen.of(ann, tab);
            assertThat(rows(tab)).hasCount(5);
            tab.assertSaysOf("notices.more");
            tab.buttonIn(rows(tab).first(), "Dismiss").click();
            assertThat(rows(tab).last()).containsText("script 2");
            assertThat(rows(tab)).hasCount(5);
        }
    }

    @InBothLanguages
    void areMailedInTheLanguageOfTheBrowser(Look look) {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(look)) {
            TokensScreen.of(ann, tab).generate("nightly");
            assertThat(rows(tab).first()).containsText("nightly");
            assertEquals(tab.text("notices.mail.subject", tab.text("notices.subject.GENERATED", "nightly")),
                    MailServer.shared().awaitOne(ann).subject());
        }
    }

    @InBothLanguages
    void areChosenOnTheProfile(Look look) {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(look)) {
            ProfileScreen profile = ProfileScreen.of(ann, tab);
            tab.assertSaysOf("notices.choose.always");
            assertThat(profile.field("A token has expired")).isChecked();
            profile.field("A token expires in 30 days").uncheck();
            profile.save();
            tab.assertSays("Your profile has been saved.");
            assertThat(profile.field("A token expires in 30 days")).not().isChecked();
            assertThat(profile.field("A token has expired")).isChecked();
        }
        assertEquals("EXPIRES_IN_30_DAYS", database.text("select string_agg(kind, ' ') from declined_notice where user_id = ?", ann.id()));
    }
}
