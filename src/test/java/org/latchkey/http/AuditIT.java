package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Who did what, when, from where. */
class AuditIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private TestUser ann;
    private PageClient pages;

    @BeforeEach
    void signIn() {
        ann = database.newUser("ann");
        pages = server.pages();
        pages.signIn(ann);
    }

    @Test
    void keepsEveryChangeOfATokenWithItsIdAndName() {
        Instant before = Instant.now().minus(Duration.ofMinutes(1));
        String secret = pages.generate("nightly");
        long id = database.number("select id from access_token where owner_id = ?", ann.id());
        pages.open(PageClient.TOKENS).formNamed("edit").set("edit:token", Long.toString(id)).set("edit:name", "weekly")
                .set("edit:description", "").press("Save");
        pages.open(PageClient.TOKENS).formNamed("delete").set("delete:token", Long.toString(id)).press("Delete");
        List<AuditRow> rows = database.auditOf(ann);
        assertEquals(List.of("SIGNED_IN", "TOKEN_GENERATED", "TOKEN_EDITED", "TOKEN_DELETED"), rows.stream().map(AuditRow::kind).toList());
        assertEquals(List.of("nightly", "weekly", "weekly"), rows.stream().skip(1).map(AuditRow::tokenName).toList());
        for (AuditRow row : rows) {
            assertEquals(ann.name(), row.actor());
            assertEquals(pages.address(), row.address());
            assertTrue(row.at().isAfter(before) && row.at().isBefore(Instant.now().plus(Duration.ofMinutes(1))), row::toString);
            assertFalse(row.toString().contains(secret.substring(4, 47)), row::toString);
        }
        assertEquals(Set.of(id), rows.stream().skip(1).map(AuditRow::tokenId).collect(Collectors.toSet()));
    }

    @Test
    void keepsARegenerationAsTheEndOfOneTokenAndTheBeginningOfAnother() {
        TestToken old = database.newToken(ann, "nightly");
        // The dialog is opened by a script; what it sends is known.
        pages.open(PageClient.TOKENS).formNamed("regenerate").set("regenerate:token", Long.toString(old.id()))
                .set("regenerate:form-key", UUID.randomUUID().toString()).set("regenerate:expiration", "30").press("Regenerate token");
        assertEquals(List.of("SIGNED_IN", "TOKEN_DELETED", "TOKEN_REGENERATED"), kinds());
        server.client().callWith(old).path("/tokens/self").get().assertProblem(401);
    }

    @Test
    void keepsARefusedGeneration() {
        pages.startGenerating().set("generate:name", "a\u0085name of two lines").press("Generate token");
        assertEquals(List.of("SIGNED_IN", "TOKEN_GENERATION_REFUSED"), kinds());
        AuditRow row = database.auditOf(ann).get(1);
        assertTrue(row.tokenName().codePoints().noneMatch(Character::isISOControl), row::toString);
        assertEquals(null, row.tokenId());
    }

    @Test
    void keepsATokenThatDeletesItself() {
        TestToken token = database.newToken(ann, "nightly");
        PatClient program = server.client();
        program.callWith(token).path("/tokens/self").delete().assertStatus(204);
        AuditRow row = database.auditOf(ann).get(1);
        assertEquals("TOKEN_DELETED", row.kind());
        assertEquals(program.address(), row.address());
        assertEquals(token.id(), row.tokenId());
    }

    @Test
    void writesOneLineOfTheLogForEachEntryWhateverIsInIt() {
        String forged = "x\" detail=\"\" audit kind=PASSWORD_CHANGED actor=\"" + ann.name() + "\"";
        server.pages().signIn(ann.name() + "\naudit kind=SIGNED_IN actor=\"forged\"", "wrong");
        pages.startGenerating().set("generate:name", forged).press("Generate token");
        List<String> lines = server.log().lines().stream().filter(line -> line.contains("audit kind=") && line.contains(ann.name())).toList();
        assertTrue(lines.stream().noneMatch(line -> line.matches(".*audit kind=SIGNED_IN actor=\"forged\".*")), lines::toString);
        assertTrue(lines.stream().noneMatch(line -> line.contains("audit kind=PASSWORD_CHANGED actor=\"" + ann.name() + "\"")), lines::toString);
    }

    private List<String> kinds() {
        return database.auditOf(ann).stream().map(AuditRow::kind).toList();
    }
}
