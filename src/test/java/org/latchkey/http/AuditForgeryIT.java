package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;

/** Who owns the tables writes another past, as far as that goes without the pepper, and waits for Latchkey to vouch for it. */
class AuditForgeryIT {

    private static final Duration LINKED = Duration.ofSeconds(20);
    private static final Duration TOLD = Duration.ofSeconds(100);

    private static final List<String> TABLES = List.of("audit_entry", "audit_link", "audit_chain", "audit_pending", "audit_anchor");
    private static final String FORGE = """
            insert into audit_entry (id, at, kind, actor, address, detail)
             select i, now(), 'SIGNED_IN', 'eve', '192.0.2.1', '' from generate_series(1000001, 1000003) i;
            insert into audit_pending select id from audit_entry where actor = 'eve'""";
    private static final String BROKEN = "it was not Latchkey that moved the end of the chain, and nothing is linked behind it.";

    private static LatchkeyServer server;

    private final Database owner = server.database();
    private JsonObject earlier;

    @BeforeAll
    static void start() {
        server = ServerSetup.demoOnPostgres().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void keep() {
        happen(5);
        earlier = awaitWhole();
        ofEachTable("create table kept_%1$s as table %1$s");
    }

    @AfterEach
    void putBack() {
        ofEachTable("delete from %1$s; insert into %1$s select * from kept_%1$s; drop table kept_%1$s");
        awaitWhole();
    }

    @Test
    void aChainThatIsBegunAnewIsFoundAndNothingIsLinkedToIt() {
        owner.update("delete from audit_entry; delete from audit_link; delete from audit_anchor; delete from audit_pending;"
                + " update audit_chain set last_number = 0, last_hash = null, unsealed_to = 1000000000, unsealed_end = null;" + FORGE);
        assertTheEndIsNotBelieved();
        assertEquals(0, owner.number("select count(*) from audit_link"));
        owner.update("update audit_chain set key_number = null, signature = null");
        assertEquals("CHANGED", fault(check()).getString("what"), "as the tables were before the first start");
    }

    @Test
    void anEndThatIsCutOffIsFoundAndNotFilledUp() {
        owner.update("delete from audit_entry where id in (select entry_id from audit_link order by number desc limit 2);"
                + " delete from audit_link where number in (select number from audit_link order by number desc limit 2);"
                + " update audit_chain set (last_number, last_hash) = (select number, hash from audit_link order by number desc limit 1)");
        happen(2);
        assertTheEndIsNotBelieved();
        assertEquals(earlier.getInt("last") - 2, owner.number("select max(number) from audit_link"));
    }

    @Test
    void anEntryWithoutASealIsNotLinkedAndHoldsUpNoOther() {
        owner.update(FORGE);
        server.log().await(LINKED, "entry 1000001 was not written by Latchkey, and is not linked.");
        happen(1);
        Eventually.holds(LINKED, () -> check().getInt("last") > earlier.getInt("last"));
        assertEquals("INSERTED", fault(check()).getString("what"));
        assertEquals(1_000_001, fault(check()).getInt("entry"));
        assertEquals(0, owner.number("select count(*) from audit_link where entry_id > 1000000"));
    }

    @Test
    void anEntryWithTheSealOfNoKeyIsNamedWhileItWaits() {
        owner.update(FORGE + "; update audit_entry set seal_key = 77, seal = '\\x01' where actor = 'eve'");
        assertEquals("UNKNOWN_KEY", fault(check()).getString("what"));
        assertEquals(1_000_001, fault(check()).getInt("entry"));
    }

    @Test
    void anOlderStateWithItsOwnEndIsToldByAMarkFromTheLog() {
        happen(2);
        JsonObject mark = awaitWhole();
        assertEquals(earlier.getInt("last") + 2, mark.getInt("last"));
        assertEquals("IN_CHAIN", check(earlier).getString("known"));
        ofEachTable("delete from %1$s; insert into %1$s select * from kept_%1$s");
        assertEquals(mark.getInt("last"), fault(check(mark)).getInt("link"));
        happen(3);
        Eventually.holds(LINKED, () -> check().getInt("last") >= mark.getInt("last"));
        assertEquals("OK", awaitWhole().getString("status"), "without a mark nothing is to be seen");
        assertEquals("IN_CHAIN", check(earlier).getString("known"));
        assertEquals("REPLACED", fault(check(mark)).getString("what"));
        assertEquals(mark.getInt("last"), fault(check(mark)).getInt("link"));
        assertTrue(onPage(line(mark)).contains("The audit is broken. Link " + mark.getInt("last") + " is not the one that the log told of"));
        assertTrue(onPage(line(earlier)).contains("The earlier end from the log is still in the chain."));
        assertTrue(onPage("something else").contains("This has no \"last=\" with a number"));
    }

    @Test
    void aMarkThatCannotBeOneIsRefused() {
        for (String mark : List.of("?number=1", "?hash=" + earlier.getString("hash"), "?number=one&hash=" + earlier.getString("hash"), "?number=1&hash=00")) {
            server.client().from(Addresses.OPERATOR).withoutCredentials().path("/ops/audit" + mark).get().assertProblem(400);
        }
    }

    private void assertTheEndIsNotBelieved() {
        JsonObject fault = fault(check());
        assertEquals("CHANGED", fault.getString("what"));
        assertTrue(!fault.containsKey("link") && !fault.containsKey("entry"), fault::toString);
        int before = server.log().lines().size();
        Eventually.holds(TOLD, () -> server.log().lines().stream().skip(before).anyMatch(line -> line.contains(BROKEN)));
    }

    private String onPage(String line) {
        PageClient pages = server.pages();
        pages.signIn(owner.newUser("admin", "Administrator"));
        Page page = pages.open("/admin/audit.xhtml").formNamed("check").fill("Earlier line of the log (optional)", line).press("Check now");
        return page.text();
    }

    private static String line(JsonObject mark) {
        return "INFO audit chain last=" + mark.getInt("last") + " hash=" + mark.getString("hash");
    }

    private void ofEachTable(String sql) {
        owner.update(TABLES.stream().map(sql::formatted).collect(Collectors.joining("; ")));
    }

    private void happen(int times) {
        for (int i = 0; i < times; i++) {
            server.pages().signIn(owner.newUser("ann"));
        }
    }

    private static JsonObject awaitWhole() {
        Eventually.holds(LINKED, () -> check().getInt("waiting") == 0);
        JsonObject check = check();
        assertEquals("OK", check.getString("status"), check::toString);
        return check;
    }

    private static JsonObject fault(JsonObject check) {
        assertEquals("BROKEN", check.getString("status"), check::toString);
        return check.getJsonObject("firstFault");
    }

    private static JsonObject check() {
        return checked("");
    }

    private static JsonObject check(JsonObject mark) {
        return checked("?number=" + mark.getInt("last") + "&hash=" + mark.getString("hash"));
    }

    private static JsonObject checked(String mark) {
        return server.client().from(Addresses.OPERATOR).withoutCredentials().path("/ops/audit" + mark).get().assertStatus(200).json().asJsonObject();
    }
}
