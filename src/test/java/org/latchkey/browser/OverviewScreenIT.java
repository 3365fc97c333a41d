package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.AllTokensScreen;
import org.latchkey.browser.screen.OverviewScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

@BrowserTest
class OverviewScreenIT {

    private static final String ACTIVE = "select count(*) from access_token where deleted_at is null and refused_since is null and expires_at > now()";

    private final Database database = LatchkeyServer.shared().database();
    private final TestUser administrator = database.newUser("admin", "Administrator");
    private final TestUser ann = database.newUser("ann");

    /** Days that the server itself writes nothing of any more. */
    @BeforeEach
    void haveAHistory() {
        database.update("delete from daily_calls where usage_day < current_date");
        database.update("insert into daily_calls select current_date - n, (n * 7919 % 13) * 1031 from generate_series(2, 29) as n");
        database.update("insert into daily_calls values (current_date - 1, 12345), (current_date - 30, 999999)");
        database.update("delete from daily_refusal where refusal_day < current_date");
        database.update("insert into daily_refusal values (current_date - 1, 'DELETED', 4321), (current_date - 8, 'DELETED', 1000),"
                + " (current_date - 1, 'UNKNOWN', 98765), (current_date - 12, 'OWNER_REFUSED', 70000)");
    }

    @InBothLanguages
    void countsTokensAndLeadsToThem(Look look) {
        TestToken idle = database.newToken(ann, "weekly", Instant.now().plus(Duration.ofDays(3)));
        database.update("update access_token set idle_since = now() - interval '100 days' where id = ?", idle.id());
        database.newToken(ann, "nightly", Instant.now().plus(Duration.ofDays(20)));
        database.expire(database.newToken(ann, "old"));
        database.delete(database.newToken(ann, "gone"));
        Instant made = Instant.now();
        try (Tab tab = Tab.open(look)) {
            OverviewScreen overview = OverviewScreen.of(administrator, tab).countedAfter(made);
            assertThat(overview.figure("overview.active")).containsText(number(look, ACTIVE));
            assertThat(overview.figure("overview.expiring", 7)).containsText(number(look, ACTIVE + " and expires_at < now() + interval '7 days'"));
            assertThat(overview.figure("overview.expiring", 30)).containsText(number(look, ACTIVE + " and expires_at < now() + interval '30 days'"));
            assertThat(overview.figure("overview.unused", 90)).containsText(number(look, ACTIVE + " and idle_since < now() - interval '90 days'"));
            assertLeadsTo(overview.figure("overview.active"), "status=ACTIVE", tab, List.of("nightly", "weekly"));
            assertLeadsTo(overview.figure("overview.expiring", 7), "expiring=7&order=EXPIRING", tab, List.of("weekly"));
            assertLeadsTo(overview.figure("overview.expiring", 30), "expiring=30&order=EXPIRING", tab, List.of("weekly", "nightly"));
            assertLeadsTo(overview.figure("overview.unused", 90), "status=ACTIVE&unused=90&order=IDLE", tab, List.of("weekly"));
        }
    }

    /** The list is narrowed to the tokens of this test. */
    private void assertLeadsTo(Locator figure, String parameters, Tab tab, List<String> names) {
        assertThat(figure).hasAttribute("href", AllTokensScreen.PATH + "?" + parameters);
        figure.click();
        assertEquals(names, AllTokensScreen.shownIn(tab).filter("Owner", ann.name()).apply().names());
        tab.go(OverviewScreen.PATH);
    }

    @InBothLanguages
    void tellsWhatIsDoneWithTokensInDrawingsAndTables(Look look) {
        TestToken busy = database.newToken(ann, "very busy");
        database.update("insert into daily_usage values (?, current_date - 1, 50000000), (?, current_date - 29, 6), (?, current_date - 30, 70)",
                busy.id(), busy.id(), busy.id());
        Instant made = Instant.now();
        try (Tab tab = Tab.open(look)) {
            OverviewScreen overview = OverviewScreen.of(administrator, tab).countedAfter(made).showNumbers("overview.calls").showNumbers("overview.refusals");
            assertThat(overview.row("overview.calls", written(look, 12_345))).isVisible();
            assertThat(overview.row("overview.calls", written(look, 999_999))).hasCount(0);
            // Those of today come on top.
            assertThat(overview.row("overview.refusals", tab.say("Owner disabled or locked"))).containsText(Pattern.compile("70\\D\\d{3}"));
            assertThat(overview.row("overview.refusals", written(look, 98_765 + 4_321))).isVisible();
            Locator most = overview.row("overview.mostUsed", ann.name());
            assertThat(most).containsText(written(look, 50_000_006));
            most.getByText("very busy").click();
            tab.assertAt("/admin/token.xhtml").assertSays("Used from");
        }
        database.update("delete from daily_usage where token_id = ?", busy.id());
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void isAccessible(Look look) {
        TestToken busy = database.newToken(ann, "Nightly report to the finance department");
        TestToken other = database.newToken(ann, "Power BI");
        database.update("insert into daily_usage values (?, current_date - 1, 60000), (?, current_date - 2, 21000)", busy.id(), other.id());
        Instant made = Instant.now();
        try (Tab tab = Tab.open(look)) {
            OverviewScreen overview = OverviewScreen.of(administrator, tab).countedAfter(made);
            tab.assertAccessible().picture("overview");
            overview.showNumbers("overview.calls");
            tab.assertAccessible().picture("overview-numbers");
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals("rgb(47, 85, 212)", colourOfBars(tab), "on paper, whatever the screen is like");
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setForcedColors(ForcedColors.ACTIVE));
            assertEquals(tab.page().locator("main h1").evaluate("e => getComputedStyle(e).color"), colourOfBars(tab), "the person's own colours");
        }
    }

    private static Object colourOfBars(Tab tab) {
        return tab.page().locator(".chart .bars").first().evaluate("bars => getComputedStyle(bars).fill");
    }

    private String number(Look look, String sql) {
        return written(look, database.number(sql));
    }

    private static String written(Look look, long number) {
        return NumberFormat.getInstance(Locale.forLanguageTag(look.language().code())).format(number);
    }
}
