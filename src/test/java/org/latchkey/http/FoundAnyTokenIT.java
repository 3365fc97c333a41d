package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** "Found a token?" of administrators: whose it is and in what state, whatever that is, and whether there is something to delete. */
class FoundAnyTokenIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final TestUser ann = database.newUser("ann");
    private final TestToken token = database.newToken(ann, "nightly");
    private final TestUser admin = database.newUser("admin", "Administrator");
    private final PageClient pages = server.pages();

    @BeforeEach
    void signIn() {
        pages.signIn(admin);
    }

    private Page look(String secret) {
        return pages.open("/admin/tokens.xhtml").formNamed("found").set("found:secret", secret).press("Look it up");
    }

    @Test
    void anActiveTokenCanBeDeleted() {
        assertFound("Active", true);
    }

    @Test
    void anExpiredTokenCanBeDeleted() {
        database.expire(token);
        assertFound("Expired", true);
    }

    @Test
    void aRefusedTokenCanBeDeleted() {
        database.refuseByPolicy(token);
        assertFound("Refused by policy", true);
    }

    @Test
    void aDeletedTokenCannotBeDeletedAgain() {
        database.delete(token);
        assertFound("Deleted", false);
    }

    @Test
    void theAuditSaysWhoFoundWhoseTokenAndTheOwnerSeesIt() {
        look("\n" + token.secret() + " ");
        AuditRow row = database.auditBy(admin).get(1);
        assertEquals(List.of("TOKEN_LOOKED_UP", pages.address(), token.id(), "nightly", ""),
                List.of(row.kind(), row.address(), row.tokenId(), row.tokenName(), row.detail()));
        assertEquals(List.of(row), database.auditOf(ann));
        PageClient anns = server.pages();
        anns.signIn(ann);
        String activity = anns.open(PageClient.TOKENS).document().getElementById("activity").text();
        assertTrue(activity.contains("Token looked up by an administrator who had its secret") && activity.contains(admin.name()), activity);
    }

    /** Nothing about the token is new, so no node has to ask for it again, and nobody is told. */
    @Test
    void aLookUpIsNoChange() {
        look(token.secret());
        assertEquals(0, database.number("select count(*) from change where kind = 'TOKEN' and subject_id = ?", token.id()));
        assertEquals(0, database.number("select count(*) from notice where owner_id = ?", ann.id()));
    }

    @Test
    void theAuditSaysNothingWhereNoTokenIsFound() {
        assertTrue(look(Secrets.fresh()).text().contains("This is nobody's token."));
        look("not even a secret");
        look("");
        assertEquals(List.of("SIGNED_IN"), database.auditBy(admin).stream().map(AuditRow::kind).toList());
    }

    private void assertFound(String state, boolean deletable) {
        Page page = look(token.secret());
        Element answer = page.document().getElementById("found:answer");
        assertTrue(answer.text().contains("nightly") && answer.text().contains(ann.name()), answer::text);
        assertEquals(state, answer.select(".tag").text());
        assertEquals(deletable ? List.of("Delete") : List.of(), answer.select("button").eachText());
        assertFalse(page.answer().body().contains(token.secret()));
    }
}
