package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Ends a process when this one ends, even when this one is killed and runs no shutdown hook: a shell waits for the end of its
 * input, which only this process holds open.
 */
public final class Watchdog implements AutoCloseable {

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /** Watches over the process with the id until closed. */
    public static Watchdog over(long pid) {
        try {
            // Its own ignorance of the terminal's interrupt keeps it alive until the watched process is told.
            return new Watchdog(new ProcessBuilder("sh", "-c", "trap '' INT TERM HUP; cat >/dev/null; kill -9 " + pid + " 2>/dev/null")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops watching; to be called once the watched process has ended. */
    @Override
    public void close() {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }
}
