package org.latchkey.harness;

import java.util.ArrayDeque;
import java.util.Deque;

/** What the whole run shares is closed when the run ends, the last opened first. */
final class AtEnd {

    private static final Deque<Runnable> CLOSINGS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtEnd::closeAll, "close what the run shared"));
    }

    private AtEnd() {
    }

    static synchronized void run(Runnable closing) {
        CLOSINGS.push(closing);
    }

    private static synchronized void closeAll() {
        CLOSINGS.forEach(AtEnd::close);
    }

    /** Whatever becomes of one, the others are closed too: a server that is left behind outlives the run. */
    private static void close(Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException | Error e) {
            // By now the log may be closed.
            e.printStackTrace();
        }
    }
}
