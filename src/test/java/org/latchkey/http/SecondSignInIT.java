package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** Somebody signs in where somebody else is signed in already. */
class SecondSignInIT {

    private static final String TOKENS = "/settings/tokens.xhtml";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();

    @Test
    void endsTheSessionThatIsThere() {
        TestUser ann = database.newUser("ann");
        TestUser bob = database.newUser("bob");
        pages.signIn(ann);
        String before = SessionIT.session(pages);
        assertTrue(with(before).body().contains(ann.name()));
        assertEquals(TOKENS, pages.signIn(bob).path());
        assertNotEquals(before, SessionIT.session(pages));
        with(before).assertStatus(302);
        assertTrue(with(SessionIT.session(pages)).body().contains(bob.name()));
    }

    @Test
    void leavesNoPageOfTheFirstOneOpen() {
        TestUser ann = database.newUser("ann");
        TestUser bob = database.newUser("bob");
        pages.signIn(ann);
        String open = pages.open(TOKENS).formWithButton("Look it up").set("found:submit", "").body();
        pages.signIn(bob);
        Answer answer = pages.post(TOKENS, open);
        assertEquals(302, answer.status(), answer::toString);
        assertTrue(pages.open(TOKENS).text().contains("This page had been open for too long"));
    }

    private Answer with(String session) {
        return server.client().withoutCredentials().header("Cookie", "JSESSIONID=" + session).path(TOKENS).get();
    }
}
