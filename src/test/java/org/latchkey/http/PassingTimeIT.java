package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.MovableClock;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What only time brings, on a server whose clock is moved; it only goes forward, so that tests do not disturb one another. */
class PassingTimeIT {

    private static final LatchkeyServer SERVER = MovableClock.server();

    private final Database database = SERVER.database();
    private final PageClient pages = SERVER.pages();
    private TestUser ann;

    @BeforeEach
    void makeUser() {
        ann = database.newUser("ann");
    }

    private Answer self(TestToken token) {
        return SERVER.client().callWith(token).path("/tokens/self").get();
    }

    /** From an address that nobody called from before; 404 says that the password was right. */
    private Answer basic(String password) {
        return SERVER.client().withBasic(ann.name(), password).basicQuery("Nowhere", "nothing").get();
    }

    private Element row(TestToken token) {
        return pages.open("/settings/tokens.xhtml").document().selectFirst("[data-token=" + token.id() + "]");
    }

    @Test
    void aTokenWorksUntilItExpiresAndIsThenToldSo() {
        TestToken token = database.newToken(ann, "report", SERVER.now().plus(Duration.ofDays(8)));
        pages.signIn(ann);
        assertEquals("Active", row(token).selectFirst(".tag").text());
        SERVER.moveClock(Duration.ofDays(6));
        assertEquals("Expires in 2 days", row(token).selectFirst(".tag").text());
        SERVER.moveClock(Duration.ofDays(2).minusMinutes(5));
        self(token).assertStatus(200);
        SERVER.moveClock(Duration.ofMinutes(5));
        self(token).assertProblem(401).assertChallenge(
                "Bearer realm=\"latchkey\", error=\"invalid_token\", error_description=\"The access token has expired\"");
        basicWith(token).assertProblem(401);
        assertEquals("Expired", row(token).selectFirst(".tag").text());
        assertTrue(pages.open("/settings/tokens.xhtml").text().contains("0 of 5 active"));
    }

    private Answer basicWith(TestToken token) {
        return SERVER.client().withBasic(ann.name(), token.secret()).basicQuery("Nowhere", "nothing").get();
    }

    /** The dialog with a name filled in. */
    private Form dialog() {
        return pages.open("/settings/tokens.xhtml").formWithButton("Generate new token").press("Generate new token")
                .form("Token name").fill("Token name", "report");
    }

    private Page generate(String password) {
        return dialog().fill("Password", password).press("Generate token");
    }

    @Test
    void generatingAsksForThePasswordWhereItWasEnteredLongAgo() {
        pages.signIn(ann);
        SERVER.moveClock(Duration.ofMinutes(14));
        assertFalse(dialog().has("Password"));
        SERVER.moveClock(Duration.ofMinutes(2));
        assertTrue(dialog().press("Generate token").text().contains("Enter your password."));
        assertTrue(generate("wrong").text().contains("This is not your password."));
        assertEquals(0, database.allTokens(ann));
        assertTrue(generate(TestUser.PASSWORD).text().contains("Token created successfully"));
        assertEquals(1, database.activeTokens(ann));
        assertFalse(dialog().has("Password"));
        assertEquals(List.of("SIGNED_IN", "SIGN_IN_FAILED", "TOKEN_GENERATED"), database.auditOf(ann).stream().map(AuditRow::kind).toList());
        assertEquals("password confirmation", database.auditOf(ann).get(1).detail());
    }

    @Test
    void deletingAllTokensAsksForThePasswordToo() {
        database.newToken(ann, "nightly");
        pages.signIn(ann);
        SERVER.moveClock(Duration.ofMinutes(16));
        assertTrue(deleteAll("").text().contains("Enter your password."));
        assertEquals(1, database.activeTokens(ann));
        assertTrue(deleteAll(TestUser.PASSWORD).text().contains("Your only token has been deleted."));
        assertEquals(0, database.activeTokens(ann));
    }

    private Page deleteAll(String password) {
        return pages.open(PageClient.TOKENS).formNamed("delete-all").set("delete-all:opened", "true").set("delete-all:password", password).press("Delete all");
    }

    @Test
    void guessingThePasswordAtTheDialogIsSlowedDown() {
        pages.signIn(ann);
        SERVER.moveClock(Duration.ofMinutes(16));
        for (int i = 0; i < 3; i++) {
            generate("guess " + i);
        }
        assertTrue(generate(TestUser.PASSWORD).text().contains("There were too many failed attempts. Try again in 15 minutes."));
        assertEquals(0, database.allTokens(ann));
        SERVER.moveClock(Duration.ofMinutes(15));
        assertTrue(generate(TestUser.PASSWORD).text().contains("Token created successfully"));
    }

    @Test
    void theWaitAfterThreeFailuresEndsAfterAQuarterOfAnHour() {
        for (int i = 0; i < 3; i++) {
            pages.signIn(ann.name(), "wrong");
        }
        assertTrue(pages.signIn(ann).text().contains("There were too many failed attempts. Try again in 15 minutes."));
        SERVER.moveClock(Duration.ofMinutes(14));
        assertTrue(pages.signIn(ann).text().contains("There were too many failed attempts. Try again in a minute."));
        SERVER.moveClock(Duration.ofMinutes(1));
        assertEquals("/settings/tokens.xhtml", pages.signIn(ann).path());
    }

    @Test
    void twentyFailuresInAnHourSlowDownToOneTryAMinute() {
        pages.signIn(ann);
        for (int i = 0; i < 20; i++) {
            basic("wrong").assertProblem(401);
        }
        Answer held = basic(TestUser.PASSWORD).assertProblem(429);
        long seconds = Long.parseLong(held.header("Retry-After").orElseThrow());
        assertTrue(seconds > 0 && seconds <= 60, held::toString);
        assertEquals("/login.xhtml", SERVER.pages().signIn(ann).path());
        assertEquals("/settings/tokens.xhtml", pages.signIn(ann).path());

        SERVER.moveClock(Duration.ofMinutes(1));
        basic("wrong").assertProblem(401);
        basic(TestUser.PASSWORD).assertProblem(429);
        SERVER.moveClock(Duration.ofMinutes(1));
        basic(TestUser.PASSWORD).assertProblem(404);

        SERVER.moveClock(Duration.ofHours(1));
        basic("wrong").assertProblem(401);
        basic("wrong").assertProblem(401);
        basic(TestUser.PASSWORD).assertProblem(404);
    }

    @Test
    void callsAreCountedByDayAndTheLastOneIsKept() {
        Instant noon = SERVER.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
        SERVER.moveClock(Duration.between(SERVER.now(), noon));
        TestToken token = database.newToken(ann, "report", SERVER.now().plus(Duration.ofDays(30)));
        TestToken expired = database.newToken(ann, "old", SERVER.now().minusSeconds(1));
        pages.signIn(ann);
        assertTrue(row(token).text().contains("Last used never"), row(token)::text);
        self(token).assertStatus(200);
        basicWith(token).assertProblem(404);
        self(expired).assertProblem(401);
        SERVER.moveClock(Duration.ofDays(1));
        Instant before = SERVER.now();
        self(token).assertStatus(200);
        Instant after = SERVER.now();

        Eventually.holds(Duration.ofSeconds(90),
                () -> database.number("select coalesce(sum(calls), 0) from daily_usage where token_id = ?", token.id()) == 3);
        LocalDate day = LocalDate.ofInstant(noon, ZoneOffset.UTC);
        assertEquals("2 on " + day + ", 1 on " + day.plusDays(1), database.text(
                "select string_agg(calls || ' on ' || usage_day, ', ' order by usage_day) from daily_usage where token_id = ?", token.id()));
        assertEquals(0, database.number("select count(*) from daily_usage where token_id = ?", expired.id()));
        Instant used = Instant.parse(row(token).select("dt:contains(Last used) + dd time").attr("datetime"));
        assertFalse(used.isBefore(before.truncatedTo(ChronoUnit.MILLIS)) || used.isAfter(after), used + " is not between " + before + " and " + after);
        assertNotEquals(List.of(), row(expired).select("dd:contains(never)"));
    }
}
