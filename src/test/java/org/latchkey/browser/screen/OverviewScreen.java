package org.latchkey.browser.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import org.latchkey.browser.Tab;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.TestUser;

/** Administration &gt; Overview, {@code /admin/overview.xhtml} */
public final class OverviewScreen {

    public static final String PATH = "/admin/overview.xhtml";

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Tab tab;

    private OverviewScreen(Tab tab) {
        this.tab = tab;
    }

    /** Opens the page of an administrator who has to sign in first. */
    public static OverviewScreen of(TestUser administrator, Tab tab) {
        tab.go(PATH);
        LoginScreen.shownIn(tab).signIn(administrator);
        return shownIn(tab);
    }

    public static OverviewScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new OverviewScreen(tab);
    }

    /** Goes to another page of the administration. */
    public void choose(String entry) {
        tab.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(tab.pattern("Administration")))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(tab.pattern(entry))).click();
    }

    /** The figures may be some seconds old: opens the page again until they are not older than this. */
    public OverviewScreen countedAfter(Instant instant) {
        Eventually.holds(LIMIT, () -> {
            tab.go(PATH);
            return !Instant.parse(tab.page().locator("#counted-at time").getAttribute("datetime")).isBefore(instant);
        });
        return this;
    }

    /** The number with its words, which is a link. */
    public Locator figure(String key, Object... arguments) {
        return tab.page().locator("a.tile").filter(new Locator.FilterOptions().setHas(
                tab.page().getByText(tab.text(key, arguments), new Page.GetByTextOptions().setExact(true))));
    }

    /** What stands under a heading. */
    public Locator section(String key) {
        return tab.page().locator("section").filter(new Locator.FilterOptions().setHas(tab.page().getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(tab.text(key, 30)))));
    }

    /** The row of a table under the heading. */
    public Locator row(String sectionKey, String text) {
        return section(sectionKey).locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    public OverviewScreen showNumbers(String sectionKey) {
        section(sectionKey).getByText(tab.pattern("As a table")).click();
        return this;
    }
}
