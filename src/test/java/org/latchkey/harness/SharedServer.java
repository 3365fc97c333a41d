package org.latchkey.harness;

import java.util.Map;

/** The one server that most tests of a run share. */
final class SharedServer {

    /** It lives as long as the run and hashes new passwords: worth the optimizing compiler, which the run's options leave out. */
    private static final Map<String, String> OPTIMIZED = Map.of("_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4");

    static final LatchkeyServer SERVER = start();

    private SharedServer() {
    }

    private static LatchkeyServer start() {
        ServerSetup setup = Warehouse.shared().addedTo(ServerSetup.demoOnPostgres().workingAs(Postgres.newRole()));
        LatchkeyServer server = MailServer.shared().serving(setup.withEnvironment(OPTIMIZED)).start();
        AtEnd.run(server::close);
        return server;
    }
}
