package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** "Found a token?" of administrators: whose it is and in what state, whatever that is, and whether there is something to delete. */
class FoundAnyTokenIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final TestUser ann = database.newUser("ann");
    private final TestToken token = database.newToken(ann, "nightly");

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

    private void assertFound(String state, boolean deletable) {
        PageClient pages = server.pages();
        pages.signIn(database.newUser("admin", "Administrator"));
        Page page = pages.open("/admin/tokens.xhtml").formNamed("found").set("found:secret", token.secret()).press("Look it up");
        Element answer = page.document().getElementById("found:answer");
        assertTrue(answer.text().contains("nightly") && answer.text().contains(ann.name()), answer::text);
        assertEquals(state, answer.select(".tag").text());
        assertEquals(deletable ? List.of("Delete") : List.of(), answer.select("button").eachText());
        assertFalse(page.answer().body().contains(token.secret()));
    }
}
