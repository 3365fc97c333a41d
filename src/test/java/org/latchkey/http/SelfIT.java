package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** {@code /tokens/self} */
class SelfIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();

    @Test
    void tellsWhatTheTokenIsAndNotItsSecret() {
        Instant expiresAt = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly", expiresAt);
        Answer answer = server.client().callWith(token).path("/tokens/self").get().assertStatus(200).assertNothingOfTheServer();
        JsonObject self = answer.json().asJsonObject();
        assertEquals("application/json", answer.mediaType());
        assertEquals("nightly", self.getString("name"));
        assertEquals(ann.name(), self.getString("owner"));
        assertEquals(expiresAt, Instant.parse(self.getString("expiresAt")));
        assertFalse(answer.body().contains(token.secret().substring(4)));
    }

    @Test
    void deletesItselfAndNothingElse() {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        TestToken other = database.newToken(ann, "weekly");
        server.client().callWith(token).path("/tokens/self").delete().assertStatus(204);
        server.client().callWith(token).path("/tokens/self").get().assertProblem(401)
                .assertChallenge("Bearer realm=\"latchkey\", error=\"invalid_token\", error_description=\"The access token is not valid\"");
        server.client().callWith(other).path("/tokens/self").get().assertStatus(200);
    }

    @Test
    void isNotOpenedByASessionNorByNothing() {
        PageClient pages = server.pages();
        pages.signIn(database.newUser("ann"));
        assertEquals(401, pages.get("/tokens/self").status());
        server.client().withoutCredentials().path("/tokens/self").get().assertProblem(401).assertChallenge("Bearer realm=\"latchkey\"");
        server.client().withoutCredentials().path("/tokens/self").delete().assertProblem(401);
    }

    @Test
    void knowsNoOtherMethodAndNoOtherToken() {
        TestToken token = database.newToken(database.newUser("ann"), "nightly");
        TestToken other = database.newToken(database.newUser("bob"), "weekly");
        for (String method : new String[] {"PUT", "POST", "PATCH"}) {
            server.client().callWith(token).path("/tokens/self").send(method).assertProblem(405);
        }
        for (String path : new String[] {"/tokens", "/tokens/", "/tokens/" + other.id(), "/tokens/self/" + other.id()}) {
            server.client().callWith(token).path(path).delete().assertProblem(404);
        }
        server.client().callWith(other).path("/tokens/self").get().assertStatus(200);
    }
}
