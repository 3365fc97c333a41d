package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Needs;
import org.latchkey.harness.PostgresOfTheMachine;
import org.latchkey.harness.Program;
import org.latchkey.harness.ServerSetup;

/** Waiting does not make a password right: the start ends at once and names the keys. With a PostgreSQL that demands passwords. */
@Tag("operations")
@Needs(Program.POSTGRES)
class WrongPasswordIT {

    private static PostgresOfTheMachine postgres;
    private static ServerSetup setup;

    @BeforeAll
    static void start() {
        postgres = new PostgresOfTheMachine();
        setup = ServerSetup.on(postgres.database()).workingAs(postgres.role()).withFirstAdministrator();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"latchkey.database.", "latchkey.database.migration."})
    void ofEitherUserStopsTheStart(String keys) {
        assertRefused(keys, setup.with(keys + "password", "another"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latchkey.database.", "latchkey.database.migration."})
    void orNoneStopsTheStart(String keys) {
        assertRefused(keys, setup.with(keys + "password", ""));
    }

    private static void assertRefused(String keys, ServerSetup wrong) {
        try (LatchkeyServer server = wrong.startRefused()) {
            assertTrue(server.log().contains("Latchkey does not start: " + keys + "user and " + keys + "password do not open the database: "),
                    server.log()::ending);
        }
    }
}
