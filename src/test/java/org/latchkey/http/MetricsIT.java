package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.MailServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What operators may read of a node, and who may not. */
class MetricsIT {

    private static final String PATH = "/ops/metrics";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PatClient program = server.client();
    private final PatClient operator = program.from(Addresses.OPERATOR);

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/OPS/metrics", "//ops/metrics", "/ops;x=1/metrics"})
    void areNotForStrangers(String path) {
        program.raw().line("GET " + path + " HTTP/1.1").send().assertProblem(401).assertChallenge("Bearer realm=\"latchkey\"");
    }

    @Test
    void areNotForUsersNorForSessionsNorForPasswords() {
        TestUser ann = database.newUser("ann", "Sales");
        program.callWith(database.newToken(ann, "report")).path(PATH).get().assertProblem(403);
        TestUser admin = database.newUser("admin", "Administrator");
        program.withBasic(admin.name(), TestUser.PASSWORD).path(PATH).get().assertProblem(401);
        PageClient pages = server.pages();
        pages.signIn(admin);
        program.withoutCredentials().header("Cookie", ProtectedPathIT.cookies(pages)).path(PATH).get().assertProblem(401);
    }

    @Test
    void areForAdministratorsTokens() {
        TestToken token = database.newToken(database.newUser("admin", "Administrator"), "monitoring");
        Answer answer = program.callWith(token).path(PATH).get().assertStatus(200);
        assertEquals("text/plain", answer.mediaType());
        assertTrue(answer.body().contains("latchkey_feed_age_seconds"), answer::body);
    }

    @Test
    void areForListedAddressesButNotForWhoOnlySaysToBeOne() {
        operator.withoutCredentials().path(PATH).get().assertStatus(200);
        program.withoutCredentials().header("X-Forwarded-For", Addresses.OPERATOR + ", 198.51.100.9").path(PATH).get().assertProblem(401);
        program.from(Addresses.OPERATOR + ", 198.51.100.9").withoutCredentials().path(PATH).get().assertProblem(401);
    }

    @Test
    void makeNobodyOfAListedAddress() {
        operator.withoutCredentials().path("/tokens/self").get().assertProblem(401);
        operator.callWith(Secrets.fresh()).path(PATH).get().assertProblem(401);
    }

    @Test
    void canOnlyBeRead() {
        Answer answer = operator.withoutCredentials().path(PATH).post().assertProblem(405);
        assertEquals("GET, HEAD", answer.header("Allow").orElse(""));
    }

    @Test
    void countWhatComesOfSecretsAndWhatIsRemembered() {
        double accepted = value("latchkey_verifications_total{result=\"accepted\"}");
        double unknown = value("latchkey_verifications_total{result=\"unknown\"}");
        double hits = value("cache_gets_total{cache=\"grants\",result=\"hit\"}");
        TestToken token = database.newToken(database.newUser("ann"), "report");
        for (int i = 0; i < 5; i++) {
            program.callWith(token).path("/tokens/self").get().assertStatus(200);
        }
        program.callWith(Secrets.fresh()).path("/tokens/self").get().assertProblem(401);
        assertTrue(value("latchkey_verifications_total{result=\"accepted\"}") >= accepted + 5);
        assertTrue(value("latchkey_verifications_total{result=\"unknown\"}") >= unknown + 1);
        assertTrue(value("cache_gets_total{cache=\"grants\",result=\"hit\"}") >= hits + 4);
        assertTrue(value("cache_size{cache=\"grants\"}") >= 1);
    }

    @Test
    void countTokensThatComeAndGo() {
        double generated = value("latchkey_tokens_total{event=\"generated\"}");
        double deleted = value("latchkey_tokens_total{event=\"deleted\"}");
        double told = value("latchkey_feed_delay_seconds_count");
        TestUser ann = database.newUser("ann");
        PageClient pages = server.pages();
        pages.signIn(ann);
        Form dialog = pages.open("/settings/tokens.xhtml").formWithButton("Generate new token").press("Generate new token").form("Token name");
        assertTrue(dialog.fill("Token name", "nightly").press("Generate token").text().contains("Token created successfully"));
        program.callWith(database.newToken(ann, "report")).path("/tokens/self").delete().assertStatus(204);
        assertTrue(value("latchkey_tokens_total{event=\"generated\"}") >= generated + 1);
        assertTrue(value("latchkey_tokens_total{event=\"deleted\"}") >= deleted + 1);
        Eventually.holds(Eventually.ON_EVERY_NODE,
                () -> value("latchkey_feed_delay_seconds_count") >= told + 2);
    }

    @Test
    void tellHowLongQueriesTakeAndHowOldTheKnowledgeIs() {
        double queries = value("latchkey_query_first_row_seconds_count{outcome=\"rows\"}");
        program.callWith(database.newToken(database.newUser("ann", "Sales"), "report")).query("Sales", "Orders")
                .with("@From", "2026-01-01").with("RowCount", 1).get().assertStatus(200);
        assertTrue(value("latchkey_query_first_row_seconds_count{outcome=\"rows\"}") >= queries + 1);
        double age = value("latchkey_feed_age_seconds");
        assertTrue(age >= 0 && age < 5, () -> "The age is " + age);
    }

    @Test
    void countMails() {
        double sent = value("latchkey_mails_total{result=\"sent\"}");
        TestUser ann = database.newUser("ann");
        PageClient pages = server.pages();
        pages.signIn(ann);
        pages.generate("report");
        MailServer.shared().awaitOne(ann);
        Eventually.holds(Eventually.ON_EVERY_NODE, () -> value("latchkey_mails_total{result=\"sent\"}") >= sent + 1);
    }

    /** What stands behind the name; 0 where nothing was counted yet. */
    private double value(String name) {
        return operator.withoutCredentials().path(PATH).get().assertStatus(200).body().lines()
                .filter(line -> line.startsWith(name + " ")).mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .findFirst().orElse(0);
    }
}
