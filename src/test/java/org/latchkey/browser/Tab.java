package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Chromium;
import org.latchkey.harness.LatchkeyServer;

/**
 * One tab of a browser of its own (no cookie is shared), at an address of its own. Finds things as a person does, by what is
 * written on them. On closing, the browser must have had nothing to complain about: no script error, nothing blocked by policy.
 */
public final class Tab implements AutoCloseable {

    /** Generous, because a busy machine is slow and a limit that is never reached costs nothing. */
    private static final int LIMIT_MILLIS = 15_000;
    private static final int MOST_PRESSES = 60;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT_MILLIS);
    }

    private final LatchkeyServer server;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Tab(LatchkeyServer server, Look look) {
        this.server = server;
        this.look = look;
        String address = Addresses.next();
        context = Chromium.browser().newContext(new Browser.NewContextOptions()
                .setBaseURL(server.url().toString())
                .setLocale(look.language() == Language.FRENCH ? "fr-CA" : "en-CA")
                .setViewportSize(look.width(), 800).setColorScheme(look.scheme())
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", address)));
        context.setDefaultTimeout(LIMIT_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    public static Tab open(Look look) {
        return open(LatchkeyServer.shared(), look);
    }

    public static Tab open(LatchkeyServer server, Look look) {
        return new Tab(server, look);
    }

    public LatchkeyServer server() {
        return server;
    }

    public Look look() {
        return look;
    }

    public Page page() {
        return page;
    }

    /** Opens the path, wherever that leads. */
    public Tab go(String path) {
        page.navigate(path);
        return this;
    }

    /** The English text as this tab's language has it. */
    public String say(String english) {
        return look.language().of(english);
    }

    /** The text of the key with these arguments, in this tab's language. */
    public String text(String key, Object... arguments) {
        return look.language().text(key, arguments);
    }

    public Pattern pattern(String english) {
        return look.language().patternOf(english);
    }

    public Locator field(String label) {
        return page.getByLabel(pattern(label));
    }

    public Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(pattern(text)));
    }

    public Locator link(String text) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(pattern(text)));
    }

    public Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(pattern(text)));
    }

    /** The open dialog. */
    public Locator dialog() {
        return page.locator("dialog[open]");
    }

    public Locator fieldIn(Locator place, String label) {
        return place.getByLabel(pattern(label));
    }

    public Locator buttonIn(Locator place, String text) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(pattern(text)));
    }

    /** Waits until the page shows the English text, in this tab's language. */
    public Tab assertSays(String english) {
        return assertReads(say(english));
    }

    /** Waits until the page shows the text of the key with these arguments. */
    public Tab assertSaysOf(String key, Object... arguments) {
        return assertReads(text(key, arguments));
    }

    private Tab assertReads(String text) {
        assertThat(page.getByText(text).and(page.locator(":visible")).first()).isVisible();
        return this;
    }

    /** What the list shows as chosen. */
    public String chosen(Locator list) {
        return list.locator("option:checked").textContent().trim();
    }

    /** Presses a key again and again until the focus is there, as a person without a mouse does. */
    public Tab pressUntilFocused(String key, Locator target) {
        for (int presses = 0; presses < MOST_PRESSES; presses++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return this;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("Not focused by pressing " + key + ": " + target);
    }

    public String cookie(String name) {
        return context.cookies().stream().filter(cookie -> cookie.name.equals(name)).findFirst().orElseThrow().value;
    }

    /** Waits until the page is at the path. */
    public Tab assertAt(String path) {
        page.waitForURL(url -> URI.create(url).getPath().equals(path));
        return this;
    }

    public Tab assertNotAt(String path) {
        page.waitForURL(url -> !URI.create(url).getPath().equals(path));
        return this;
    }

    /** Nothing for a screen reader to stumble over, nothing cut off or wider than the screen. */
    public Tab assertAccessible() {
        Accessibility.check(page, look);
        return this;
    }

    public Tab picture(String name) {
        Pictures.keep(page, name + "-" + look.name().toLowerCase());
        return this;
    }

    /** For a test that makes the browser complain, such as one that meets an error page. */
    public Tab forgetComplaints() {
        complaints.clear();
        return this;
    }

    /** The tab itself stays until its test is over, so that what a failed test has seen can be kept. */
    @Override
    public void close() {
        LastSeen.leave(page);
        assertEquals(List.of(), complaints);
    }
}
