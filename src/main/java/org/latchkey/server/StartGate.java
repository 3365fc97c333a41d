package org.latchkey.server;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Where a start ends that must not go on. */
final class StartGate {

    private static final Logger LOG = Logger.getLogger(StartGate.class.getName());

    private StartGate() {
    }

    /**
     * Tells the operator why, and ends the process where the operator wants that: a server with nothing else to serve is worth
     * nothing alive. Everywhere else the exception makes the deployment fail.
     */
    static StartRefusedException refuse(StartRefusedException refusal) {
        LOG.log(Level.SEVERE, "Latchkey does not start: {0}", refusal.getMessage());
        if (new Configuration().exitWhenStartIsRefused()) {
            // Not exit: its hooks wait for a deployment that is waiting for us.
            Runtime.getRuntime().halt(1);
        }
        return refusal;
    }
}
