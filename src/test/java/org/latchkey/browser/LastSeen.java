package org.latchkey.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Folders;

/** Keeps what the tab of a failed test showed at its end, in {@code target/screenshots/failed}. */
class LastSeen implements AfterTestExecutionCallback {

    private static byte[] picture;

    static void keep(byte[] png) {
        picture = png;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent() && picture != null) {
            Path folder = Folders.make(Artefacts.target().resolve("screenshots/failed"));
            String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
            Files.write(folder.resolve(name.replaceAll("[^A-Za-z0-9-]+", "_") + "-" + context.getUniqueId().hashCode() + ".png"), picture);
        }
        picture = null;
    }
}
