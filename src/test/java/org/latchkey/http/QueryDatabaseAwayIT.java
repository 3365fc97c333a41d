package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.PostgresUser;
import org.latchkey.harness.SavedQueryRow;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;

/** Databases that stop while the server runs: first that of the queries, then Latchkey's own. */
@Tag("every-server")
class QueryDatabaseAwayIT {

    @Test
    void answersThatItIsBusyAndWhenToTryAgain() throws SQLException {
        try (Postgres own = Postgres.start(); Postgres data = Postgres.start()) {
            PostgresDatabase source = data.database();
            PostgresUser reader = data.role();
            prepare(source);
            ServerSetup setup = ServerSetup.on(own.database()).withFirstAdministrator()
                    .with("latchkey.query.database.url", source.url())
                    .with("latchkey.query.database.user", reader.name()).with("latchkey.query.database.password", reader.password());
            try (LatchkeyServer server = setup.start()) {
                server.database().save(SavedQueryRow.of("Items", "select id as \"Id\" from item order by id"));
                TestToken token = server.database().newToken(server.database().newUser("ann"), "report");
                PatClient program = server.client();
                Call items = program.callWith(token).query("Test", "Items").with("ResultFormat", "CSV");
                assertEquals("Id\r\n1\r\n2\r\n", items.get().assertStatus(200).body());
                program.withoutCredentials().path("/healthcheck").get().assertStatus(200);

                data.stop();
                assertAway(items.get());
                program.withoutCredentials().path("/healthcheck").get().assertStatus(200);
                program.callWith(token).path("/tokens/self").get().assertStatus(200);
                data.startAgain();
                assertEquals("Id\r\n1\r\n2\r\n", items.get().assertStatus(200).body());
                data.stop();

                own.close();
                assertAway(items.get());
                assertAway(program.callWith(token).path("/tokens/self").get());
                Call healthcheck = program.withoutCredentials().path("/healthcheck");
                Eventually.holds(Duration.ofSeconds(10), () -> healthcheck.get().status() == 503);
                Answer health = healthcheck.get().assertStatus(503).assertNothingOfTheServer();
                assertEquals("DOWN", health.json().asJsonObject().getString("status"));
            }
        }
    }

    private static void assertAway(Answer answer) {
        answer.assertProblem(503);
        assertTrue(Integer.parseInt(answer.header("Retry-After").orElseThrow()) > 0, answer::toString);
    }

    private static void prepare(PostgresDatabase source) throws SQLException {
        try (Connection connection = source.connect(); Statement statement = connection.createStatement()) {
            statement.execute("create table item (id integer)");
            statement.execute("insert into item values (1), (2)");
            statement.execute("grant select on item to public");
        }
    }
}
