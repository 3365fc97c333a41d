package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.token.AccessTokens;
import org.latchkey.token.Issuance;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.token.Issuance.RefusedToken;
import org.latchkey.token.TokenEditor;
import org.latchkey.token.TokenIssuer;
import org.latchkey.token.TokenRequest;
import org.latchkey.token.TokenRevoker;
import org.latchkey.token.TokenVerifier;
import org.latchkey.token.Verification;
import org.latchkey.token.Verification.Reason;
import org.latchkey.token.Verification.Refused;
import org.latchkey.token.Verification.Verified;
import org.latchkey.user.Caller;
import org.latchkey.user.Users;

@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class TokenChangesIT {

    @Inject
    TokenIssuer issuer;

    @Inject
    TokenEditor editor;

    @Inject
    TokenRevoker revoker;

    @Inject
    TokenVerifier verifier;

    @Inject
    AccessTokens tokens;

    @Inject
    Users users;

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void theFirstStartMadeTheAdministrator() {
        assertTrue(users.named("ROOT").orElseThrow().getRoles().contains("Administrator"));
    }

    @Test
    void nothingHappensWhereAPartOfItFails() {
        Caller ann = rows.newUser("ann");
        long changes = rows.number("select last_id from change_counter");
        RuntimeException failure = assertThrows(RuntimeException.class, () -> issue(ann, Obstacle.NAME));
        assertTrue(String.valueOf(failure).contains(Obstacle.NAME) || String.valueOf(failure.getCause()).contains(Obstacle.NAME), failure::toString);
        assertEquals(0, rows.number("select count(*) from access_token where owner_id = ?", ann.id()));
        assertEquals(0, rows.number("select count(*) from audit_entry where owner_id = ?", ann.id()));
        assertEquals(changes, rows.number("select last_id from change_counter"));
    }

    @Test
    void deletingEndsATokenBeforeItReturns() {
        Caller ann = rows.newUser("ann");
        IssuedToken issued = issued(issue(ann, "nightly"));
        assertInstanceOf(Verified.class, verify(issued));
        assertTrue(revoker.delete(ann, issued.token().getId(), Rows.ADDRESS));
        assertEquals(Reason.DELETED, refusal(issued));
        assertFalse(revoker.delete(ann, issued.token().getId(), Rows.ADDRESS));
        assertEquals(List.of("TOKEN_GENERATED", "TOKEN_DELETED"),
                rows.texts("select kind from audit_entry where owner_id = ? order by id", ann.id()));
        assertEquals(2, rows.number("select count(*) from change where subject_id = ?", issued.token().getId()));
    }

    @Test
    void regeneratingReplacesTheSecretAndEndsTheOldOne() {
        Caller ann = rows.newUser("ann");
        IssuedToken old = issued(issue(ann, "nightly"));
        IssuedToken fresh = issued(issuer.regenerate(ann, old.token().getId(), inAMonth(), Rows.formKey(), Rows.ADDRESS));
        assertEquals("nightly", fresh.token().getName());
        assertEquals(Reason.DELETED, refusal(old));
        assertInstanceOf(Verified.class, verify(fresh));
        assertEquals(1, tokens.activeCount(ann));
    }

    @Test
    void regeneratingWorksAtTheLimitAndNeverPassesIt() throws Exception {
        Caller ann = rows.newUser("ann");
        List<IssuedToken> five = List.of("1", "2", "3", "4", "5").stream().map(name -> issued(issue(ann, name))).toList();
        List<Issuance> answers = Together.times(20, number -> issuer.regenerate(ann, five.get(number % 5).token().getId(),
                inAMonth(), Rows.formKey(), Rows.ADDRESS));
        assertEquals(5, answers.stream().filter(IssuedToken.class::isInstance).count());
        assertEquals(5, tokens.activeCount(ann));
    }

    @Test
    void nobodyReachesATokenOfSomebodyElse() {
        Caller ann = rows.newUser("ann");
        Caller bob = rows.newUser("bob");
        IssuedToken anns = issued(issue(ann, "nightly"));
        long id = anns.token().getId();

        assertFalse(revoker.delete(bob, id, Rows.ADDRESS));
        assertEquals("token.gone", editor.edit(bob, id, "mine now", "", Rows.ADDRESS).get(0).messageKey());
        assertInstanceOf(RefusedToken.class, issuer.regenerate(bob, id, inAMonth(), Rows.formKey(), Rows.ADDRESS));
        assertTrue(tokens.find(bob, id).isEmpty());
        assertTrue(tokens.found(bob, anns.secret().reveal()).isEmpty());
        assertTrue(tokens.ownedBy(bob).isEmpty());
        assertEquals(0, revoker.deleteAll(bob, Rows.ADDRESS));

        assertInstanceOf(Verified.class, verify(anns));
        assertEquals("nightly", tokens.find(ann, id).orElseThrow().getName());
        assertTrue(tokens.found(ann, " " + anns.secret().reveal() + "\n").isPresent());
        assertEquals(List.of("TOKEN_GENERATED"), rows.texts("select kind from audit_entry where owner_id = ?", ann.id()));
    }

    @Test
    void editingChangesWordsOnly() {
        Caller ann = rows.newUser("ann");
        IssuedToken token = issued(issue(ann, "nightly"));
        issued(issue(ann, "weekly"));
        assertEquals("token.name.taken", editor.edit(ann, token.token().getId(), "WEEKLY", "", Rows.ADDRESS).get(0).messageKey());
        assertEquals(List.of(), editor.edit(ann, token.token().getId(), "NIGHTLY", "for the report", Rows.ADDRESS));
        assertInstanceOf(Verified.class, verify(token));
        assertEquals("for the report", tokens.find(ann, token.token().getId()).orElseThrow().getDescription());
        assertEquals(1, rows.number("select count(*) from audit_entry where owner_id = ? and kind = 'TOKEN_EDITED'", ann.id()));
    }

    @Test
    void anExpiredTokenIsRefusedAndCanBeClearedAway() {
        Caller ann = rows.newUser("ann");
        IssuedToken token = issued(issue(ann, "nightly"));
        issued(issue(ann, "weekly"));
        rows.update("update access_token set expires_at = created_at where id = ?", token.token().getId());
        assertEquals(Reason.EXPIRED, refusal(token));
        assertEquals(2, tokens.ownedBy(ann).size());
        assertEquals(1, revoker.deleteExpired(ann, Rows.ADDRESS));
        assertEquals(List.of("weekly"), tokens.ownedBy(ann).stream().map(left -> left.getName()).toList());
    }

    @Test
    void aDisabledOrLockedOwnersTokenIsRefusedAtOnce() {
        Caller ann = rows.newUser("ann");
        IssuedToken token = issued(issue(ann, "nightly"));
        for (String reason : List.of("disabled_at", "locked_at")) {
            rows.update("update app_user set " + reason + " = created_at where id = ?", ann.id());
            assertEquals(Reason.OWNER_REFUSED, refusal(token), reason);
            rows.update("update app_user set " + reason + " = null where id = ?", ann.id());
        }
        assertInstanceOf(Verified.class, verify(token));
    }

    private Issuance issue(Caller owner, String name) {
        return issuer.issue(owner, new TokenRequest(name, "", inAMonth(), Rows.formKey()), Rows.ADDRESS);
    }

    private LocalDate inAMonth() {
        return LocalDate.now(clock).plusDays(30);
    }

    private Verification verify(IssuedToken token) {
        return verifier.verify(token.secret().reveal(), () -> true);
    }

    private Reason refusal(IssuedToken token) {
        return assertInstanceOf(Refused.class, verify(token)).reason();
    }

    private static IssuedToken issued(Issuance answer) {
        return assertInstanceOf(IssuedToken.class, answer, answer::toString);
    }
}
