package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What a token learns of itself, and its own end. */
@Tag("every-server")
class SelfIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PatClient program = server.client();

    private final Instant expiresAt = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private TestUser ann;
    private TestToken token;

    @BeforeEach
    void makeToken() {
        ann = database.newUser("ann");
        token = database.newToken(ann, "nightly report", expiresAt);
    }

    @Test
    void tellsWhatItIsAndNeverTheSecret() {
        Answer answer = program.callWith(token).path("/tokens/self").get().assertStatus(200).assertNothingOfTheServer();
        assertEquals("application/json", answer.mediaType());
        JsonObject self = answer.json().asJsonObject();
        assertEquals(Set.of("id", "name", "owner", "createdAt", "expiresAt", "secretEnding", "scopes"), self.keySet());
        assertEquals(token.id(), self.getJsonNumber("id").longValueExact());
        assertEquals("nightly report", self.getString("name"));
        assertEquals(ann.name(), self.getString("owner"));
        assertEquals(expiresAt, Instant.parse(self.getString("expiresAt")));
        assertEquals(token.secret().substring(token.secret().length() - 4), self.getString("secretEnding"));
        assertEquals(Json.createArrayBuilder().build(), self.getJsonArray("scopes"));
        assertEquals(Instant.parse(database.text("select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " from access_token where id = ?", token.id())), Instant.parse(self.getString("createdAt")));
        assertFalse(answer.body().contains(token.secret().substring(0, 12)), answer::toString);
    }

    @Test
    void deletesItselfAndNoOther() {
        TestToken other = database.newToken(ann, "other");
        TestToken foreign = database.newToken(database.newUser("bob"), "nightly report");
        Answer gone = program.callWith(token).path("/tokens/self").delete().assertStatus(204).assertNothingOfTheServer();
        assertEquals("", gone.body());
        program.callWith(token).path("/tokens/self").get().assertProblem(401);
        program.callWith(token).path("/tokens/self").delete().assertProblem(401);
        program.callWith(other).path("/tokens/self").get().assertStatus(200);
        program.callWith(foreign).path("/tokens/self").get().assertStatus(200);
    }

    @Test
    void leavesTheDeletionInTheAudit() {
        program.callWith(token).path("/tokens/self").delete().assertStatus(204);
        List<AuditRow> rows = database.auditOf(ann);
        assertEquals(1, rows.size(), rows::toString);
        AuditRow row = rows.get(0);
        assertEquals(List.of("TOKEN_DELETED", ann.name(), program.address(), token.id(), "nightly report", "BY_ITSELF"),
                List.of(row.kind(), row.actor(), row.address(), row.tokenId(), row.tokenName(), row.detail()));
        assertEquals("BY_ITSELF", database.text("select deletion from access_token where id = ?", token.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "PATCH"})
    void takesNoOtherMethodAndSaysWhich(String method) {
        Answer answer = program.callWith(token).path("/tokens/self").send(method).assertProblem(405);
        Set<String> allowed = new TreeSet<>(Arrays.asList(answer.header("Allow").orElse("").split("[, ]+")));
        assertTrue(allowed.containsAll(Set.of("GET", "DELETE")), answer::toString);
        assertFalse(allowed.contains(method), answer::toString);
        program.callWith(token).path("/tokens/self").get().assertStatus(200);
    }

    @Test
    void takesNoPassword() {
        program.withBasic(ann.name(), TestUser.PASSWORD).path("/tokens/self").get().assertProblem(401)
                .assertChallenge("Bearer realm=\"latchkey\"");
        program.withBasic(ann.name(), token.secret()).path("/tokens/self").delete().assertProblem(401);
        program.callWith(token).path("/tokens/self").get().assertStatus(200);
    }
}
