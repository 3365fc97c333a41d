package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.policy.Policies;
import org.latchkey.policy.PolicyViolation;
import org.latchkey.token.AccessTokens;
import org.latchkey.token.Issuance;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.token.Issuance.RefusedToken;
import org.latchkey.token.Issuance.RepeatedRequest;
import org.latchkey.token.TokenIssuer;
import org.latchkey.token.TokenRequest;
import org.latchkey.token.TokenVerifier;
import org.latchkey.token.Verification.Verified;
import org.latchkey.user.Caller;

@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class TokenIssuerIT {

    @Inject
    TokenIssuer issuer;

    @Inject
    AccessTokens tokens;

    @Inject
    TokenVerifier verifier;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void issuesFiveWhenFiftyAskAtOnce() throws Exception {
        Caller ann = rows.newUser("ann");
        List<Issuance> answers = Together.times(50, number -> issue(ann, "script " + number));
        assertEquals(5, answers.stream().filter(IssuedToken.class::isInstance).count());
        assertEquals(45, answers.stream().filter(answer -> keys(answer).equals(List.of("token.limit"))).count());
        assertEquals(5, tokens.activeCount(ann));
        assertEquals(5, rows.number("select count(*) from access_token where owner_id = ?", ann.id()));
        assertEquals(5, audited(ann, "TOKEN_GENERATED"));
        assertEquals(45, audited(ann, "TOKEN_GENERATION_REFUSED"));
        assertEquals(5, rows.number("select count(*) from change c join access_token t on t.id = c.subject_id and c.kind = 'TOKEN'"
                + " where t.owner_id = ?", ann.id()));
    }

    @Test
    void issuesOneWhereTheSameFormArrivesTwiceAtOnce() throws Exception {
        Caller ann = rows.newUser("ann");
        TokenRequest request = new TokenRequest("nightly", "", inDays(30), Rows.formKey());
        List<Issuance> answers = Together.times(8, number -> issuer.issue(ann, request, Rows.ADDRESS));
        assertEquals(1, answers.stream().filter(IssuedToken.class::isInstance).count());
        assertEquals(7, answers.stream().filter(RepeatedRequest.class::isInstance).count());
        assertEquals(1, tokens.activeCount(ann));
    }

    @Test
    void issuesWithTheOwnersRolesOfTheMomentOfTheCall() {
        Caller ann = rows.newUser("ann");
        String secret = issued(issue(ann, "nightly")).secret().reveal();
        rows.update("insert into user_role (user_id, role) values (?, 'Sales')", ann.id());
        Verified verified = assertInstanceOf(Verified.class, verifier.verify(secret, () -> true));
        assertEquals(ann.userName(), verified.grant().owner().userName());
        assertTrue(verified.grant().owner().roles().contains("Sales"));
    }

    @Test
    void countsNeitherExpiredNorDeletedTokens() {
        Caller ann = rows.newUser("ann");
        for (int i = 1; i <= 5; i++) {
            issued(issue(ann, "script " + i));
        }
        assertEquals(List.of("token.limit"), keys(issue(ann, "one more")));
        expire(ann, "script 1");
        issued(issue(ann, "one more"));
        assertEquals(List.of("token.limit"), keys(issue(ann, "and another")));
    }

    @Test
    void refusesANameThatAnActiveTokenHasInAnyLetterCase() {
        Caller ann = rows.newUser("ann");
        issued(issue(ann, "Tâche du soir"));
        assertEquals(List.of("token.name.taken"), keys(issue(ann, "TÂCHE DU SOIR")));
        assertEquals(List.of("token.name.taken"), keys(issue(ann, "  Ta\u0302che du soir ")));
        expire(ann, "Tâche du soir");
        issued(issue(ann, "tâche du soir"));
        issued(issue(rows.newUser("bob"), "Tâche du soir"));
    }

    @Test
    void auditsARefusedGenerationWithoutMakingAnything() {
        Caller ann = rows.newUser("ann");
        Issuance answer = issuer.issue(ann, new TokenRequest("too long", "", inDays(367), Rows.formKey()), Rows.ADDRESS);
        assertEquals(List.of("policy.expiration.late"), keys(answer));
        assertEquals(1, audited(ann, "TOKEN_GENERATION_REFUSED"));
        assertEquals(List.of(Rows.ADDRESS), rows.texts("select address from audit_entry where owner_id = ?", ann.id()));
        assertEquals(0, rows.number("select count(*) from access_token where owner_id = ?", ann.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Toronto", "Europe/Paris", "UTC"})
    void allowsExactlyThreeHundredAndSixtyFiveDays(String zone) {
        Caller ann = rows.newUserIn(zone, "ann");
        Instant before = clock.instant();
        LocalDate last = policies.current().latestDay(ZoneId.of(zone), before);
        assertEquals(LocalDate.ofInstant(before.plus(Duration.ofDays(365)), ZoneId.of(zone)), last);
        Instant expiry = issued(issuer.issue(ann, new TokenRequest("last day", "", last, Rows.formKey()), Rows.ADDRESS)).token().getExpiresAt();
        assertFalse(expiry.isAfter(clock.instant().plus(Duration.ofDays(365))), expiry::toString);
        assertTrue(expiry.isAfter(before.plus(Duration.ofDays(364))), expiry::toString);
        assertEquals(List.of("policy.expiration.late"), keys(issuer.issue(ann,
                new TokenRequest("a day more", "", last.plusDays(1), Rows.formKey()), Rows.ADDRESS)));
        LocalDate yesterday = LocalDate.ofInstant(before, ZoneId.of(zone)).minusDays(1);
        assertEquals(List.of("policy.expiration.past"), keys(issuer.issue(ann,
                new TokenRequest("yesterday", "", yesterday, Rows.formKey()), Rows.ADDRESS)));
    }

    @Test
    void keepsTheSecretNowhere() throws SQLException {
        String secret = issued(issue(rows.newUser("ann"), "nightly")).secret().reveal();
        assertTrue(rows.everything().contains("nightly"));
        String random = secret.substring(secret.indexOf('_') + 1, secret.length() - 6);
        assertFalse(rows.everything().stream().anyMatch(value -> value.contains(random)));
    }

    @Test
    void auditsTheTryToRegenerateATokenOfSomebodyElse() {
        Caller ann = rows.newUser("ann");
        Caller bob = rows.newUser("bob");
        long id = issued(issue(ann, "nightly")).token().getId();
        assertInstanceOf(RefusedToken.class, issuer.regenerate(bob, id, inDays(30), Rows.formKey(), Rows.ADDRESS));
        assertEquals(List.of("token.gone, " + id), rows.texts("select detail from audit_entry where owner_id = ?", bob.id()));
    }

    private Issuance issue(Caller owner, String name) {
        return issuer.issue(owner, new TokenRequest(name, "", inDays(30), Rows.formKey()), Rows.ADDRESS);
    }

    private LocalDate inDays(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    private void expire(Caller owner, String name) {
        assertEquals(1, rows.update("update access_token set expires_at = created_at where owner_id = ? and name = ?", owner.id(), name));
    }

    private long audited(Caller owner, String kind) {
        return rows.number("select count(*) from audit_entry where owner_id = ? and kind = ?", owner.id(), kind);
    }

    private static IssuedToken issued(Issuance answer) {
        return assertInstanceOf(IssuedToken.class, answer, () -> keys(answer).toString());
    }

    private static List<String> keys(Issuance answer) {
        return answer instanceof RefusedToken refused ? refused.violations().stream().map(PolicyViolation::messageKey).toList() : List.of();
    }
}
