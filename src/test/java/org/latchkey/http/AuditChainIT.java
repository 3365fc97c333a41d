package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.PostgresUser;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What happens to the audit is found, whoever does it, on a server of its own: each test breaks the chain, and mends it as only a test can. */
class AuditChainIT {

    private static final Duration LINKED = Duration.ofSeconds(20);
    private static final Duration REMOVED = Duration.ofSeconds(100);
    private static final Duration LONG_AGO = Duration.ofDays(400);

    private static final PostgresUser APPLICATION = Postgres.newRole();

    private static LatchkeyServer server;

    private final Database owner = server.database();
    private final PageClient pages = server.pages();
    private TestUser ann;
    private long entry;

    /** With some entries at the beginning of the chain that are too old to be kept. */
    @BeforeAll
    static void start() {
        server = ServerSetup.demoWithMovableClock().workingAs(APPLICATION).with("latchkey.audit.days", "365").start();
        server.moveClock(LONG_AGO.negated());
        for (int i = 0; i < 3; i++) {
            server.pages().signIn("nobody", "wrong");
        }
        server.moveClock(LONG_AGO);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void makeEntry() {
        ann = owner.newUser("ann");
        pages.signIn(ann);
        pages.generate("nightly");
        entry = owner.number("select id from audit_entry where owner_id = ? and kind = 'TOKEN_GENERATED'", ann.id());
        awaitWhole();
    }

    @AfterEach
    void isMended() {
        awaitWhole();
    }

    @Test
    void isWholeAndSaysHowFarItGoes() {
        JsonObject check = check();
        assertEquals(owner.number("select count(*) from audit_entry"), check.getInt("entries"));
        assertEquals(owner.number("select max(number) from audit_link"), check.getInt("last"));
        assertEquals(owner.text("select encode(hash, 'hex') from audit_link order by number desc limit 1"), check.getString("hash"));
        assertEquals(check.getInt("last"), check.getInt("entries") + check.getInt("removed"));
    }

    @Test
    void namesAnEntryThatItsOwnerChanged() {
        owner.update("update audit_entry set actor = 'eve' where id = ?", entry);
        assertFault("CHANGED");
        owner.update("update audit_entry set actor = ? where id = ?", ann.name(), entry);
    }

    @Test
    void namesAnEntryThatItsOwnerDeleted() {
        owner.update("create table kept as select * from audit_entry where id = ?", entry);
        owner.update("delete from audit_entry where id = ?", entry);
        assertFault("MISSING");
        owner.update("insert into audit_entry select * from kept");
        owner.update("drop table kept");
    }

    @Test
    void namesAnEntryThatWasPutIn() {
        owner.keepInAudit(ann.name(), ann, "PASSWORD_CHANGED", null, "192.0.2.1", server.now());
        entry = owner.number("select max(id) from audit_entry where owner_id = ? and kind = 'PASSWORD_CHANGED'", ann.id());
        assertFault("INSERTED");
        // The application's user may ask for it to be linked, which is in vain.
        owner.update("insert into audit_pending values (?)", entry);
        Eventually.holds(LINKED, () -> owner.number("select count(*) from audit_pending") == 0);
        assertFault("INSERTED");
        assertEquals(0, owner.number("select count(*) from audit_link where entry_id = ?", entry));
        owner.update("delete from audit_entry where id = ?", entry);
    }

    @Test
    void namesTheLinkThatWasCutOff() {
        owner.update("create table kept as select * from audit_link order by number desc limit 1");
        owner.update("delete from audit_link where number = (select number from kept)");
        JsonObject check = check();
        assertEquals("BROKEN", check.getString("status"));
        assertEquals("MISSING", check.getJsonObject("firstFault").getString("what"));
        assertEquals(owner.number("select number from kept"), check.getJsonObject("firstFault").getInt("link"));
        owner.update("insert into audit_link select * from kept");
        owner.update("drop table kept");
    }

    @Test
    void tellsAdministratorsTheSameOnTheirPage() {
        TestUser admin = owner.newUser("admin", "Administrator");
        pages.signIn(admin);
        awaitWhole();
        assertTrue(checkedOnPage().contains("entries are as they were written."), this::checkedOnPage);
        owner.update("update audit_entry set actor = 'eve' where id = ?", entry);
        String answer = checkedOnPage();
        owner.update("update audit_entry set actor = ? where id = ?", ann.name(), entry);
        long link = owner.number("select number from audit_link where entry_id = ?", entry);
        assertTrue(answer.contains("The audit is broken. Entry " + entry + " (link " + link + ") is not what it was when it was written."), answer);
    }

    @Test
    void removesWhatIsTooOldAndCanStillBeProven() {
        Eventually.holds(REMOVED, () -> check().getInt("removed") >= 3);
        assertEquals(0, owner.number("select count(*) from audit_entry where at < now() - interval '365' day"));
        assertEquals(List.of("3"), List.of(owner.text("select substring(detail from 'entries=(\\d+)') from audit_entry where kind = 'AUDIT_REMOVED'")));
        assertEquals("OK", check().getString("status"));
        owner.update("update audit_anchor set number = number - 1");
        assertEquals("CHANGED", check().getJsonObject("firstFault").getString("what"));
        owner.update("update audit_anchor set number = number + 1");
    }

    @Test
    void isCheckedForOperatorsAlone() {
        server.client().withoutCredentials().path("/ops/audit").get().assertProblem(401);
        server.client().callWith(owner.newToken(ann, "report")).path("/ops/audit").get().assertProblem(403);
        TestToken token = owner.newToken(owner.newUser("admin", "Administrator"), "report");
        server.client().callWith(token).path("/ops/audit").get().assertStatus(200);
    }

    @Test
    void theApplicationWorksAsAUserWhoCannotChangeIt() {
        for (String sql : List.of("update audit_entry set detail = ''", "delete from audit_entry", "delete from audit_link")) {
            assertTrue(assertThrows(SQLException.class, () -> run(sql)).getMessage().contains("permission denied"), sql);
        }
    }

    private JsonObject assertFault(String what) {
        JsonObject check = check();
        assertEquals("BROKEN", check.getString("status"), check::toString);
        JsonObject fault = check.getJsonObject("firstFault");
        assertEquals(what, fault.getString("what"), check::toString);
        assertEquals(entry, fault.getInt("entry"), check::toString);
        return fault;
    }

    private String checkedOnPage() {
        return pages.open("/admin/audit.xhtml").formNamed("check").press("Check now").text();
    }

    private void awaitWhole() {
        Eventually.holds(LINKED, () -> check().getInt("waiting") == 0);
        assertEquals("OK", check().getString("status"), () -> check().toString());
    }

    private static JsonObject check() {
        return server.client().from(Addresses.OPERATOR).withoutCredentials().path("/ops/audit").get().assertStatus(200).json().asJsonObject();
    }

    private static void run(String sql) throws SQLException {
        PostgresDatabase database = server.setup().database().orElseThrow();
        try (Connection connection = database.as(APPLICATION).connect()) {
            connection.createStatement().execute(sql);
        }
    }
}
