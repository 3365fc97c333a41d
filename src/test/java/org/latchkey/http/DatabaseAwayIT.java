package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** A PostgreSQL that goes away in the middle and comes back; Latchkey is not restarted. */
@Tag("every-server")
class DatabaseAwayIT {

    private static final Postgres POSTGRES = Postgres.start();
    private static final LatchkeyServer SERVER = ServerSetup.demoOn(POSTGRES.database()).start();

    private final Database database = SERVER.database();
    private final PatClient program = SERVER.client();
    private final PageClient pages = SERVER.pages();
    private TestUser ann;
    private TestToken token;

    @AfterAll
    static void stop() {
        SERVER.close();
        POSTGRES.close();
    }

    @BeforeEach
    void makeToken() {
        ann = database.newUser("ann", "Sales");
        token = database.newToken(ann, "report");
    }

    private Call self() {
        return program.callWith(token).path("/tokens/self");
    }

    private Call orders(Call call, String root) {
        return call.path(root + "/Sales/Orders").with("@From", "2026-01-01").with("RowCount", 1);
    }

    private void whileAway(Runnable work) {
        POSTGRES.stop();
        try {
            work.run();
        } finally {
            POSTGRES.startAgain();
        }
        // The node looks for its database several times a second.
        Eventually.holds(Duration.ofSeconds(10), () -> self().get().status() != 503);
    }

    private static void assertAway(Answer answer) {
        answer.assertProblem(503);
        assertTrue(Integer.parseInt(answer.header("Retry-After").orElse("0")) > 0, answer::toString);
    }

    @Test
    void programsAreToldToComeAgainAndThenServed() {
        self().get().assertStatus(200);
        whileAway(() -> {
            assertAway(self().get());
            assertTimeout(Duration.ofSeconds(5), () -> assertAway(self().get()));
            assertAway(self().delete());
            assertAway(orders(program.callWith(token), "/API").get());
            assertAway(orders(program.withBasic(ann.name(), token.secret()), "/BasicAuthAPI").get());
            assertAway(orders(program.withBasic(ann.name(), TestUser.PASSWORD), "/BasicAuthAPI").get());
            program.withoutCredentials().path("/tokens/self").get().assertProblem(401);
        });
        self().get().assertStatus(200);
        orders(program.callWith(token), "/API").get().assertStatus(200);
        orders(program.withBasic(ann.name(), token.secret()), "/BasicAuthAPI").get().assertStatus(200);
        orders(program.withBasic(ann.name(), TestUser.PASSWORD), "/BasicAuthAPI").get().assertStatus(200);
    }

    @Test
    void loadBalancersAreTold() {
        program.withoutCredentials().path("/healthcheck").get().assertStatus(200);
        whileAway(() -> {
            Answer answer = healthcheckOnceItIs(503).assertNothingOfTheServer();
            assertEquals("DOWN", answer.json().asJsonObject().getString("status"));
            assertTrue(answer.header("Retry-After").isPresent(), answer::toString);
        });
        healthcheckOnceItIs(200);
    }

    /** The answer is remembered for a second. */
    private Answer healthcheckOnceItIs(int status) {
        Call call = program.withoutCredentials().path("/healthcheck");
        Eventually.holds(Duration.ofSeconds(10), () -> call.get().status() == status);
        return call.get().assertStatus(status);
    }

    private static void assertAwayPage(Answer answer) {
        answer.assertStatus(503).assertNothingOfTheServer();
        assertEquals("text/html", answer.mediaType());
        assertTrue(Jsoup.parse(answer.body()).text().contains("Latchkey cannot reach its data at the moment."), answer::toString);
    }

    @Test
    void peopleSeeAPageThatSaysSoAndGoOnAfterwards() {
        pages.signIn(ann);
        Form dialog = pages.open("/settings/tokens.xhtml").formWithButton("Generate new token").press("Generate new token")
                .form("Token name").fill("Token name", "nightly");
        Form login = SERVER.pages().open("/login.xhtml").form("Password").fill("User name", ann.name()).fill("Password", TestUser.PASSWORD);
        whileAway(() -> {
            assertAwayPage(pages.get("/settings/tokens.xhtml"));
            assertAwayPage(pages.get("/settings/password.xhtml"));
            assertAwayPage(dialog.press("Generate token").answer());
            assertAwayPage(login.press("Sign in").answer());
        });
        assertEquals(1, database.allTokens(ann));
        assertEquals("/settings/tokens.xhtml", login.press("Sign in").path());
        assertTrue(dialog.press("Generate token").text().contains("Token created successfully"));
        assertEquals(2, database.activeTokens(ann));
    }

    /** The moment between the last statement and the end of its commit, which the test below meets once in fifteen times. */
    @Test
    void aCommitThatLosesItsConnectionIsAnOutage() {
        database.update("create function lose_connection() returns trigger language plpgsql as "
                + "$$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$");
        database.update("create constraint trigger lost after update on access_token deferrable initially deferred "
                + "for each row execute function lose_connection()");
        try {
            assertAway(self().delete());
        } finally {
            database.update("drop trigger lost on access_token");
        }
        assertEquals(1, database.activeTokens(ann));
        self().delete().assertStatus(204);
    }

    @Test
    void whatWasAnsweredIsDoneAndNothingIsHalfDone() {
        List<TestToken> tokens = IntStream.range(0, 80).mapToObj(i -> database.newToken(ann, "script " + i)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        try {
            List<CompletableFuture<Integer>> calls = tokens.stream().map(each -> CompletableFuture.supplyAsync(
                    () -> SERVER.client().callWith(each).path("/tokens/self").delete().status(), threads)).toList();
            calls.get(20).join();
            whileAway(() -> calls.forEach(call -> statuses.add(call.join())));
        } finally {
            threads.shutdown();
        }
        assertTrue(statuses.contains(204) && statuses.contains(503), statuses::toString);
        for (int i = 0; i < tokens.size(); i++) {
            long id = tokens.get(i).id();
            long deleted = database.number("select count(*) from access_token where id = ? and deleted_at is not null", id);
            long audited = database.number("select count(*) from audit_entry where token_id = ? and kind = 'TOKEN_DELETED'", id);
            long told = database.number("select count(*) from change where kind = 'TOKEN' and subject_id = ?", id);
            assertEquals(List.of(deleted, deleted), List.of(audited, told), "token " + i);
            assertTrue(statuses.get(i) == 204 ? deleted == 1 : statuses.get(i) == 503, statuses::toString);
        }
    }
}
