package org.latchkey.harness;

/** One server for all tests that let time pass, which only goes forward, so that they do not disturb one another. Stopped with the run. */
public final class MovableClock {

    private static final LatchkeyServer SERVER = start();

    private MovableClock() {
    }

    public static LatchkeyServer server() {
        return SERVER;
    }

    private static LatchkeyServer start() {
        LatchkeyServer server = ServerSetup.demoWithMovableClock().start();
        AtEnd.run(server::close);
        return server;
    }
}
