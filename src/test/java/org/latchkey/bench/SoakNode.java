package org.latchkey.bench;

import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;

/** A node that may be away for a while: nothing is expected of it from before its end until after its next start. */
final class SoakNode implements AutoCloseable {

    private final ServerSetup setup;
    private volatile LatchkeyServer server;

    /** On its way: another node may be started meanwhile. */
    SoakNode(ServerSetup setup) {
        this.setup = setup;
        this.server = setup.launch();
    }

    void awaitStart() {
        server.awaitDeployed();
    }

    /** {@code null} while it is away. */
    LatchkeyServer server() {
        return server;
    }

    /** Stops as an operator would, and starts again on the same data. */
    void restart() {
        take().close();
        server = setup.start();
    }

    /** The same after a pulled plug. */
    void restartAfterKill() {
        take().kill();
        server = setup.start();
    }

    private LatchkeyServer take() {
        LatchkeyServer old = server;
        server = null;
        return old;
    }

    @Override
    public void close() {
        if (server != null) {
            take().close();
        }
    }
}
