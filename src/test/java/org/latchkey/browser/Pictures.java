package org.latchkey.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Folders;

/** Pictures for people, in {@code target/screenshots}; the README shows one of them. */
final class Pictures {

    private Pictures() {
    }

    static void keep(Page page, String name) {
        Path file = Folders.make(Artefacts.target().resolve("screenshots")).resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
