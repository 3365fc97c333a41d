package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

@Tag("every-server")
class DeletedByItselfIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();

    @Test
    void isToldOfATokenThatWasFound() {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        server.client().callWith(token).path("/tokens/self").delete().assertStatus(204);
        pages.signIn(ann);
        String text = lookUp(token);
        assertTrue(text.contains("This was your token \"nightly\". It deleted itself on "), text);
    }

    @Test
    void isNotToldOfATokenThatItsOwnerDeleted() {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        database.delete(token);
        pages.signIn(ann);
        String text = lookUp(token);
        assertTrue(text.contains(" by " + ann.name() + " and no longer works."), text);
    }

    private String lookUp(TestToken token) {
        return pages.open("/settings/tokens.xhtml").form("Secret").fill("Secret", token.secret()).press("Look it up").text();
    }
}
