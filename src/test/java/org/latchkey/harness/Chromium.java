package org.latchkey.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, started at first use without a window and ended with the run. */
public final class Chromium {

    /** Root needs no sandbox to be told off; the rest keeps the browser from calling home, which costs time and noise offline. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Chromium() {
    }

    public static Browser browser() {
        return Shared.BROWSER;
    }

    private static final class Shared {

        static final Browser BROWSER = start();

        private static Browser start() {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            AtEnd.run(playwright::close);
            return playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Program.CHROMIUM.executable().orElseThrow()).setArgs(FLAGS));
        }
    }
}
