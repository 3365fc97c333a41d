package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Chromium;
import org.latchkey.harness.Folders;
import org.latchkey.harness.LatchkeyServer;

/**
 * One tab of a browser of its own (no cookie is shared), at an address of its own. Finds things as a person does, by what is
 * written on them. On closing, the browser must have had nothing to complain about: no script error, nothing blocked by policy.
 */
public final class Tab implements AutoCloseable {

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
        context.setDefaultTimeout(15_000);
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

    public Locator field(String label) {
        return page.getByLabel(say(label), new Page.GetByLabelOptions().setExact(true));
    }

    public Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say(text)).setExact(true));
    }

    public Locator link(String text) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say(text)).setExact(true));
    }

    public Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(say(text)).setExact(true));
    }

    /** What of the page reads exactly so. */
    public Locator text(String english) {
        return page.getByText(say(english), new Page.GetByTextOptions().setExact(true));
    }

    /** Waits until the page is at the path. */
    public Tab assertAt(String path) {
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*" + java.util.regex.Pattern.quote(path) + "([?#].*)?"));
        return this;
    }

    /** Nothing for a screen reader to stumble over, nothing cut off or wider than the screen. */
    public Tab assertAccessible() {
        // The page must be still: a fading element has less contrast than it will have.
        page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running')");
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertTrue(violations.isEmpty(), () -> page.url() + " " + look + "\n" + violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary()).collect(Collectors.joining("\n  ", "\n  ", "")))
                .collect(Collectors.joining("\n")));
        assertTrue((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0,
                () -> page.url() + " is wider than " + look.width() + " pixels");
        return this;
    }

    /** Keeps a picture for people, in {@code target/screenshots}. */
    public Tab picture(String name) {
        Path file = Folders.make(Artefacts.target().resolve("screenshots")).resolve(name + "-" + look.name().toLowerCase() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    /** For a test that makes the browser complain, such as one that meets an error page. */
    public Tab forgetComplaints() {
        complaints.clear();
        return this;
    }

    /** Does not hide a failure of the test that is closing it: closing comes first, then the complaints. */
    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), complaints);
    }
}
