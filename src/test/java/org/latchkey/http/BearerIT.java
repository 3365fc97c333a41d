package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** The rows of the error table that RFC 6750 decides. */
@Tag("every-server")
class BearerIT {

    private static final String BARE = "Bearer realm=\"latchkey\"";
    private static final String INVALID_REQUEST = BARE + ", error=\"invalid_request\"";
    private static final String INVALID_TOKEN = BARE + ", error=\"invalid_token\", error_description=\"The access token is not valid\"";
    private static final String EXPIRED = BARE + ", error=\"invalid_token\", error_description=\"The access token has expired\"";

    private static final Duration LOG_LIMIT = Duration.ofSeconds(30);

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PatClient program = server.client();

    private TestUser ann;
    private TestToken token;

    @BeforeEach
    void makeToken() {
        ann = database.newUser("ann");
        token = database.newToken(ann, "report");
    }

    private Answer self(String authorization) {
        return program.withAuthorization(authorization).path("/tokens/self").get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer  "})
    void acceptsTheSchemeInAnyLetterCaseAndMoreThanOneSpace(String scheme) {
        Answer answer = self(scheme + token.secret()).assertStatus(200).assertNothingOfTheServer();
        assertTrue(answer.body().contains(ann.name()), answer::toString);
        assertFalse(answer.body().contains(token.secret()), answer::toString);
    }

    @Test
    void challengesWithoutAnErrorWhereThereIsNoToken() {
        program.withoutCredentials().path("/tokens/self").get().assertProblem(401).assertChallenge(BARE);
        program.withoutCredentials().path("/API/Sales/x").get().assertProblem(401).assertChallenge(BARE);
        program.withoutCredentials().path("/tokens/self").with("access_token", token.secret()).get().assertProblem(401).assertChallenge(BARE);
    }

    @Test
    void takesBasicOnItsPathsAsNone() {
        program.withBasic(ann.name(), TestUser.PASSWORD).path("/API/Sales/x").get().assertProblem(401).assertChallenge(BARE);
        program.withBasic(ann.name(), token.secret()).path("/tokens/self").get().assertProblem(401).assertChallenge(BARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer a b", "Bearer a,b", "Bearer a=b", "Bearer \"a\"", "Bearer@ a"})
    void refusesAsMalformedWhatIsNoTokenByItsForm(String authorization) {
        self(authorization).assertProblem(400).assertChallenge(INVALID_REQUEST);
    }

    @Test
    void refusesAsMalformedWhatComesTwice() {
        program.withAuthorization("Bearer " + token.secret()).header("Authorization", "Bearer " + token.secret())
                .path("/tokens/self").get().assertProblem(400).assertChallenge(INVALID_REQUEST);
        program.callWith(token).path("/tokens/self").with("access_token", token.secret()).get()
                .assertProblem(400).assertChallenge(INVALID_REQUEST);
    }

    @Test
    void refusesAsMalformedWhatComesInAFormAsWell() {
        TestToken of = database.newToken(database.newUser("sue", "Sales"), "report");
        String detail = program.callWith(of).path("/API/Sales/Orders").field("@From", "2026-01-01").field("access_token", of.secret()).post()
                .assertProblem(400).assertChallenge(INVALID_REQUEST).json().asJsonObject().getString("detail");
        assertTrue(detail.contains("header only"), detail);
        program.callWith(of).path("/API/Sales/Orders").field("ACCESS_TOKEN", "x").post().assertProblem(400).assertChallenge(INVALID_REQUEST);
        program.withBasic(of.owner().name(), of.secret()).path("/BasicAuthAPI/Sales/Orders").field("access_token", of.secret()).post()
                .assertProblem(400).assertChallenge("Basic realm=\"latchkey\", charset=\"UTF-8\"");
        program.callWith(of).path("/API/Sales/Orders").field("@From", "2026-01-01").with("RowCount", 1).post().assertStatus(200);
    }

    @Test
    void refusesNonAsciiWithoutAWordOfTheServer() {
        Answer answer = program.raw().line("GET /tokens/self HTTP/1.1").line("Authorization: Bearer \u00e9\u00e9").send();
        answer.assertStatus(400).assertNothingOfTheServer();
    }

    @Test
    void saysOneThingOfAllSecretsThatAreWorthNothing() {
        String unknown = "lkp_" + "a".repeat(43) + "000000";
        TestToken deleted = database.newToken(ann, "deleted");
        database.delete(deleted);
        TestUser disabled = database.newUser("disabled");
        TestToken ofDisabled = database.newToken(disabled, "report");
        database.disable(disabled);
        TestUser locked = database.newUser("locked");
        TestToken ofLocked = database.newToken(locked, "report");
        database.lock(locked);
        char last = token.secret().charAt(token.secret().length() - 1);
        String wrongChecksum = token.secret().substring(0, token.secret().length() - 1) + (last == 'x' ? 'y' : 'x');
        String body = self("Bearer " + unknown).assertProblem(401).assertChallenge(INVALID_TOKEN).body();
        for (String secret : new String[] {deleted.secret(), ofDisabled.secret(), ofLocked.secret(), wrongChecksum, "x",
                token.secret().toLowerCase()}) {
            assertEquals(body, self("Bearer " + secret).assertProblem(401).assertChallenge(INVALID_TOKEN).body());
        }
    }

    @Test
    void tellsTheHolderOfAKnownSecretThatItHasExpired() {
        database.expire(token);
        self("Bearer " + token.secret()).assertProblem(401).assertChallenge(EXPIRED);
    }

    @Test
    void doesNotTellTheHolderOfADeletedSecretThatItHasExpiredToo() {
        database.expire(token);
        database.delete(token);
        self("Bearer " + token.secret()).assertProblem(401).assertChallenge(INVALID_TOKEN);
    }

    @Test
    void logsWhyWithTheTokenAndNeverWithTheSecret() {
        database.delete(token);
        self("Bearer " + token.secret()).assertProblem(401);
        server.log().await(LOG_LIMIT, "reason=DELETED token=" + token.id());
        assertFalse(server.log().contains(token.secret()));
    }

    @Test
    void cannotBeMadeToWriteLinesOfItsOwnInTheLog() {
        program.withoutCredentials().path("/API/x%0Arefused%20reason=FORGED/y").get();
        server.log().await(LOG_LIMIT, "reason=FORGED");
        assertTrue(server.log().lines().stream().noneMatch(line -> line.startsWith("refused reason=FORGED")));
    }

    @Test
    void makesNoSessionAndNoCookie() {
        self("Bearer " + token.secret()).assertStatus(200).assertNothingOfTheServer();
        program.callWith(token).header("Cookie", "JSESSIONID=0123456789abcdef").path("/tokens/self").get()
                .assertStatus(200).assertNothingOfTheServer();
    }
}
