package org.latchkey.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Folders;
import org.latchkey.harness.NoSecretInLogs;

/** Ends what a test has left, and keeps what the tabs of a failed test showed at its end, in {@code target/screenshots/failed}. */
class LastSeen implements AfterTestExecutionCallback {

    /** Still open, because nobody knows yet whether a picture will be wanted, and it takes time. */
    private static final List<Page> LEFT = new ArrayList<>();

    /** When the browser has told its cookies, it has told all that it complained about before. */
    static void leave(Page page) {
        LEFT.add(page);
        page.context().cookies().forEach(cookie -> NoSecretInLogs.keepOutSession(cookie.name, cookie.value));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        try {
            if (context.getExecutionException().isPresent()) {
                keepPictures(context);
            }
        } finally {
            LEFT.forEach(page -> page.context().close());
            LEFT.clear();
        }
    }

    private static void keepPictures(ExtensionContext context) throws IOException {
        Path folder = Folders.make(Artefacts.target().resolve("screenshots/failed"));
        String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
        for (Page page : LEFT) {
            Files.write(folder.resolve(name.replaceAll("[^A-Za-z0-9-]+", "_") + "-" + context.getUniqueId().hashCode() + "-"
                    + LEFT.indexOf(page) + ".png"), page.screenshot());
        }
    }
}
