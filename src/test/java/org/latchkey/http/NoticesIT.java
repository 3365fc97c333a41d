package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Mail;
import org.latchkey.harness.MailServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What owners are told, by mail and on the Tokens page. */
@Tag("every-server")
class NoticesIT {

    private static final String PROFILE = "/settings/profile.xhtml";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final MailServer mails = MailServer.shared();
    private final PageClient pages = server.pages();

    private TestUser signedIn(String name) {
        TestUser user = database.newUser(name);
        pages.signIn(user);
        return user;
    }

    private String notices() {
        return pages.open(PageClient.TOKENS).document().getElementById("notices").text();
    }

    private long noticesOf(TestUser owner, String condition) {
        return database.number("select count(*) from notice where owner_id = ? and " + condition, owner.id());
    }

    @Test
    void aGeneratedTokenIsToldOfWithoutItsSecret() {
        TestUser ann = signedIn("ann");
        String secret = pages.generate("nightly report");
        Mail mail = mails.awaitOne(ann);
        assertEquals("[Latchkey] New token \"nightly report\"", mail.subject());
        assertEquals("Latchkey <latchkey@example.org>", mail.header("From"));
        assertEquals(ann.mail(), mail.header("To"));
        for (String told : List.of(mail.text().replaceAll("\\s+", " "), mail.html().text(), notices())) {
            assertTrue(told.contains("The token \"nightly report\" was generated on ") && told.contains(" from " + pages.address() + "."), told);
            assertTrue(told.contains("(UTC)"), told);
            assertFalse(told.contains(secret.substring(4, 40)), told);
        }
        assertFalse(mail.raw().contains("lkp_"), mail::raw);
        assertEquals(0, mail.html().select("a, img, form, script, link, iframe, button").size(), mail::raw);
    }

    @Test
    void aRegeneratedTokenIsToldOfAndWhatWasToldOfTheOldOneIsTakenBack() {
        TestUser ann = signedIn("ann");
        TestToken old = database.newToken(ann, "nightly", Instant.now().plus(Duration.ofHours(20)));
        insert(old, "EXPIRES_IN_1_DAY", null);
        assertTrue(notices().contains("The token \"nightly\" expires on "), this::notices);
        mails.awaitOne(ann);
        pages.open(PageClient.TOKENS).formNamed("regenerate").set("regenerate:form-key", UUID.randomUUID().toString())
                .set("regenerate:token", Long.toString(old.id())).set("regenerate:expiration", "30").press("Regenerate token");
        assertEquals("[Latchkey] Token \"nightly\" regenerated", mails.await(ann, 2).get(1).subject());
        assertTrue(notices().startsWith("Notices Dismiss all The token \"nightly\" was regenerated on "), this::notices);
        assertFalse(notices().contains("nightly\" expires on "), this::notices);
    }

    @Test
    void aDeletionByAnAdministratorIsToldWithItsReason() {
        TestUser ann = signedIn("ann");
        TestToken token = database.newToken(ann, "<b>nightly</b> & \"co\"");
        database.delete(token);
        insert(token, "DELETED", "It was in <i>public</i> & had to go");
        Mail mail = mails.awaitOne(ann);
        assertEquals("[Latchkey] Token \"<b>nightly</b> & \"co\"\" deleted by root", mail.subject());
        for (String told : List.of(mail.text(), mail.html().text(), notices())) {
            assertTrue(told.contains("The token \"<b>nightly</b> & \"co\"\" was deleted on "), told);
            assertTrue(told.contains("The reason given: It was in <i>public</i> & had to go"), told);
        }
        assertTrue(mail.text().contains("cannot be switched off"), mail::text);
        assertEquals(0, mail.html().select("b, i").size(), mail::raw);
    }

    /** All of it found by one look: of several thresholds the nearest, in the owner's language and time zone. */
    @Test
    void whatTimeAndUseBringIsToldToWhoWantsIt() {
        TestUser ann = database.newUserWhoReads("fr", "ann");
        database.update("update app_user set region = 'CA', time_zone = 'America/Toronto' where id = ?", ann.id());
        expiringIn(Duration.ofHours(20), ann);
        TestUser bob = database.newUser("bob");
        expiringIn(Duration.ofHours(-2), bob);
        List<TestUser> untold = List.of(database.newUser("declining"), database.newUser("disabled"), database.newUser("late"));
        untold.subList(0, 2).forEach(user -> expiringIn(Duration.ofDays(6), user));
        database.update("insert into declined_notice values (?, 'EXPIRES_IN_7_DAYS')", untold.get(0).id());
        database.disable(untold.get(1));
        expiringIn(Duration.ofDays(-8), untold.get(2));
        TestUser cid = database.newUser("cid");
        TestToken used = database.newToken(cid, "nightly");
        useFrom("192.0.2.1", used, "2 hours");
        useFrom("192.0.2.7", used, "1 hour");

        assertEquals("[Latchkey] Token \"nightly\" used from a new address", mails.awaitOne(cid).subject());
        assertTrue(mails.awaitOne(cid).text().contains(" from 192.0.2.7, where "), mails.awaitOne(cid)::text);
        assertEquals("[Latchkey] Token \"nightly\" has expired", mails.awaitOne(bob).subject());
        String french = mails.awaitOne(ann).text();
        assertTrue(french.startsWith("Bonjour " + ann.name() + ",\n\nLe jeton « nightly » expire le "), french);
        assertTrue(french.contains("(America/Toronto).") && french.contains("Paramètres > Mon profil"), french);
        assertEquals("fr-CA", mails.awaitOne(ann).header("Content-Language"));
        assertEquals(1, noticesOf(ann, "kind = 'EXPIRES_IN_1_DAY'") + noticesOf(ann, "kind <> 'EXPIRES_IN_1_DAY'"));
        untold.forEach(user -> assertEquals(0, noticesOf(user, "true"), user.name()));
    }

    private void expiringIn(Duration time, TestUser owner) {
        TestToken token = database.newToken(owner, "nightly", Instant.now().plus(time));
        database.update("update access_token set created_at = now() - interval '90 days' where id = ?", token.id());
    }

    private void useFrom(String address, TestToken token, String ago) {
        database.update("insert into token_address values (?, ?, now() - cast(? as interval), now())", token.id(), address, ago);
    }

    private void insert(TestToken token, String kind, String reason) {
        database.update("insert into notice (id, owner_id, token_id, token_name, kind, at, address, actor, reason, made_at, mail_due_at, mail_tries)"
                + " values (nextval('notice_seq'), ?, ?, ?, ?, now(), '', 'root', ?, now(), now(), 0)",
                token.owner().id(), token.id(), token.name(), kind, reason);
    }

    @Test
    void nothingIsToldThatTheUserDoesNotWant() {
        TestUser ann = signedIn("ann");
        pages.open(PROFILE).form("Language").uncheck("A token is generated or regenerated").press("Save");
        Form profile = pages.open(PROFILE).form("Language");
        assertFalse(profile.body().contains("profile%3Agenerated=") || !profile.body().contains("profile%3Aexpired="), profile::body);
        pages.generate("nightly");
        assertEquals(0, noticesOf(ann, "true"));
        profile.set("profile:generated", "on").press("Save");
        pages.generate("weekly");
        assertEquals(1, noticesOf(ann, "token_name = 'weekly'"));
    }

    @Test
    void nobodyDismissesANoticeOfSomebodyElse() {
        TestUser bob = database.newUser("bob");
        insert(database.newToken(bob, "bob's"), "EXPIRED", null);
        TestUser ann = signedIn("ann");
        insert(database.newToken(ann, "ann's"), "EXPIRED", null);
        for (TestUser owner : List.of(bob, ann)) {
            pages.open(PageClient.TOKENS).formNamed("notice-list").set("notice-list:dismiss", "notice-list:dismiss")
                    .set("token", Long.toString(database.number("select id from notice where owner_id = ?", owner.id()))).send("");
        }
        assertEquals(0, noticesOf(bob, "dismissed_at is not null"));
        assertEquals(1, noticesOf(ann, "dismissed_at is not null"));
        assertEquals("", notices());
    }
}
