package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Needs;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PostgresOfTheMachine;
import org.latchkey.harness.Program;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/** This Latchkey goes on with the data of every earlier one, as {@link SchemaDump dumps} of them have it. */
@Tag("operations")
@Needs(Program.POSTGRES)
class UpgradeIT {

    private static final Duration LINKED = Duration.ofSeconds(20);

    @ParameterizedTest
    @MethodSource("versions")
    void onPostgresqlTheDataOfEveryEarlierVersionIsKept(int version) {
        try (PostgresOfTheMachine postgres = new PostgresOfTheMachine()) {
            ServerSetup setup = ServerSetup.on(postgres.database());
            SchemaDump dump = SchemaDump.ofPostgresql(version);
            dump.load(postgres, setup);
            assertIsKept(dump, setup);
            assertEquals(2, setup.rows().number("select sum(calls) from daily_usage u join access_token t on t.id = u.token_id where t.name = 'kept'"));
            assertEquals(1, setup.rows().number("select count(*) from audit_entry where kind = 'TOKEN_DELETED'"));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void onTheEmbeddedDatabaseTheDataOfEveryEarlierVersionIsKept(int version) {
        ServerSetup setup = ServerSetup.onH2().with("latchkey.pepper", Secrets.PEPPER);
        SchemaDump dump = SchemaDump.ofH2(version);
        dump.load(setup);
        assertIsKept(dump, setup);
    }

    private static void assertIsKept(SchemaDump dump, ServerSetup setup) {
        try (LatchkeyServer server = setup.start()) {
            String self = server.client().callWith(dump.secret("kept")).path("/tokens/self").get().assertStatus(200).body();
            assertTrue(self.contains("\"kept\""), self);
            server.client().callWith(dump.secret("deleted")).path("/tokens/self").get().assertProblem(401);
            server.log().await(Duration.ofSeconds(10), "refused reason=DELETED");
            PageClient browser = server.pages();
            String page = browser.signIn("root", TestUser.PASSWORD).text();
            assertTrue(page.contains("kept"), page);
            assertHas(browser.open("/queries.xhtml"), "Kept query", "As it was", "@Who");
            Page query = browser.open("/admin/query.xhtml?id=1001");
            assertHas(query, "As it was", "@Who");
            List.of("format=CSV", "rows=100", "seconds=30", "statement=select+%40Who+as+%22Who%22")
                    .forEach(field -> assertTrue(("&" + query.formNamed("query").body()).contains("&query%3A" + field), query.formNamed("query")::body));
            assertHas(browser.open("/admin/users.xhtml?text=ann@ex"), "Ann Example", "Sales");
            assertHas(browser.open("/admin/user.xhtml?id=1001"), "Ann@Example.com");
            Eventually.holds(LINKED, () -> audit(server).startsWith("{\"status\":\"OK\"") && audit(server).contains("\"waiting\":0,"));
            server.client().callWith(browser.generate("new")).path("/tokens/self").get().assertStatus(200);
        }
    }

    private static void assertHas(Page page, String... texts) {
        for (String text : texts) {
            assertTrue(page.text().contains(text) || page.answer().body().contains(text), () -> text + " is not on " + page.text());
        }
    }

    /** Entries from before there were seals included. */
    private static String audit(LatchkeyServer server) {
        return server.client().from(Addresses.OPERATOR).withoutCredentials().path("/ops/audit").get().assertStatus(200).body();
    }

    static IntStream versions() throws IOException {
        return IntStream.range(1, SchemaDump.newestVersion());
    }

    /** What the tests of the next version need, left in {@code target}: to be kept beside those of the earlier ones. */
    @Test
    void dumpsOfThisVersionCanBeMade() throws IOException {
        try (PostgresOfTheMachine postgres = new PostgresOfTheMachine()) {
            ServerSetup onPostgres = ServerSetup.on(postgres.database());
            Path file = SchemaDump.make(onPostgres, postgres);
            assertTrue(Files.readString(file).contains("access_token"));
        }
        Path file = SchemaDump.make(ServerSetup.onH2().with("latchkey.pepper", Secrets.PEPPER));
        assertTrue(Files.readString(file).contains("ACCESS_TOKEN"));
    }
}
