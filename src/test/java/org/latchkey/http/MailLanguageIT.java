package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Mail;
import org.latchkey.harness.MailServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** In what language users are written to who leave it to the browser: a mail has none, so that of the last sign-in counts. */
class MailLanguageIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final MailServer mails = MailServer.shared();

    private void signIn(TestUser user, String acceptLanguage, String password) {
        server.pages().preferring(acceptLanguage).open("/login.xhtml").formNamed("login")
                .set("login:user-name", user.name()).set("login:password", password)
                .press(acceptLanguage.startsWith("fr") ? "Se connecter" : "Sign in");
    }

    private void signIn(TestUser user, String acceptLanguage) {
        signIn(user, acceptLanguage, TestUser.PASSWORD);
    }

    /** The mail about a token that has just expired, which is the owner's last so far. */
    private Mail told(TestUser owner, String tokenName) {
        TestToken token = database.newToken(owner, tokenName);
        database.update("insert into notice (id, owner_id, token_id, token_name, kind, at, address, made_at, mail_due_at, mail_tries)"
                + " values (nextval('notice_seq'), ?, ?, ?, 'EXPIRED', now(), '', now(), now(), 0)", owner.id(), token.id(), tokenName);
        List<Mail> all = mails.await(owner, mails.to(owner).size() + 1);
        return all.get(all.size() - 1);
    }

    private static List<String> subjectAndLanguage(Mail mail) {
        return List.of(mail.subject(), mail.header("Content-Language"));
    }

    @Test
    void isThatOfTheBrowserAtTheLastSignIn() {
        TestUser ann = database.newUser("ann");
        signIn(ann, "fr-CA,fr;q=0.8,en;q=0.5");
        Mail french = told(ann, "nightly");
        assertEquals(List.of("[Latchkey] Le jeton « nightly » a expiré", "fr"), subjectAndLanguage(french));
        assertTrue(french.text().startsWith("Bonjour " + ann.name() + ",") && french.html().text().contains("Bonjour"), french::raw);
        signIn(ann, "en-GB,en;q=0.8");
        assertEquals(List.of("[Latchkey] Token \"weekly\" has expired", "en"), subjectAndLanguage(told(ann, "weekly")));
        signIn(ann, "fr");
        assertEquals(List.of("[Latchkey] Le jeton « monthly » a expiré", "fr"), subjectAndLanguage(told(ann, "monthly")));
    }

    @Test
    void isNotChangedByASignInThatFails() {
        TestUser ann = database.newUser("ann");
        signIn(ann, "fr");
        signIn(ann, "en", "not the password");
        assertEquals(List.of("[Latchkey] Le jeton « nightly » a expiré", "fr"), subjectAndLanguage(told(ann, "nightly")));
    }

    @Test
    void isEnglishForWhoNeverSignedInAndWhereTheBrowserWantsNoneThatThereIs() {
        assertEquals(List.of("[Latchkey] Token \"nightly\" has expired", "en"), subjectAndLanguage(told(database.newUser("ann"), "nightly")));
        TestUser bob = database.newUser("bob");
        signIn(bob, "de-CH,de;q=0.8");
        assertEquals(List.of("[Latchkey] Token \"nightly\" has expired", "en"), subjectAndLanguage(told(bob, "nightly")));
    }

    @Test
    void isTheChosenOneWhateverTheBrowserSays() {
        TestUser ann = database.newUserWhoReads("fr", "ann");
        signIn(ann, "en");
        assertEquals(List.of("[Latchkey] Le jeton « nightly » a expiré", "fr"), subjectAndLanguage(told(ann, "nightly")));
    }
}
