package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.MailServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** A mail host that fails delays mails and nothing else. */
@Tag("every-server")
class FailingMailHostIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final MailServer mails = MailServer.shared();
    private final PageClient pages = server.pages();

    private TestUser signedIn(String name) {
        TestUser user = database.newUser(name);
        pages.signIn(user);
        return user;
    }

    private long noticesOf(TestUser owner, String condition) {
        return database.number("select count(*) from notice where owner_id = ? and " + condition, owner.id());
    }

    /** From where the pages are read: a token that is used elsewhere is told of as well. */
    private void callFromHome(String secret) {
        server.client().from(pages.address()).callWith(secret).path("/tokens/self").get().assertStatus(200);
    }

    @Test
    void aMailHostThatIsAwayDelaysTheMailAndNothingElse() {
        TestUser ann = signedIn("ann");
        mails.stop();
        try {
            callFromHome(pages.generate("nightly"));
            Eventually.holds(MailServer.IN_TIME, () -> noticesOf(ann, "mail_tries = 1 and mail_due_at between now() and now() + interval '1 minute'") == 1);
        } finally {
            mails.start();
        }
        assertEquals(1, noticesOf(ann, "mailed_at is null"));
        database.update("update notice set mail_due_at = now() where owner_id = ?", ann.id());
        mails.awaitOne(ann);
        Eventually.holds(MailServer.IN_TIME, () -> noticesOf(ann, "mailed_at is not null and mail_due_at is null and mail_tries = 2") == 1);
        assertEquals(1, mails.to(ann).size());
    }

    @Test
    void aMailHostThatHangsHoldsUpNobody() {
        TestUser ann = signedIn("ann");
        mails.hang();
        try {
            pages.generate("nightly");
            Eventually.holds(MailServer.IN_TIME, () -> noticesOf(ann, "mail_tries = 1") == 1);
            callFromHome(pages.generate("weekly"));
            assertEquals(1, noticesOf(ann, "mail_tries = 1 and mail_due_at > now() + interval '5 minutes'"), "the host hangs still");
            Eventually.holds(MailServer.IN_TIME, () -> noticesOf(ann, "mail_due_at > now() + interval '5 minutes'") == 0);
        } finally {
            mails.start();
        }
        database.update("update notice set mail_due_at = now() where owner_id = ?", ann.id());
        mails.await(ann, 2);
    }
}
