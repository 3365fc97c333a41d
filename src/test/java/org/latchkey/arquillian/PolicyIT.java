package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latchkey.enforcement.DueTokens;
import org.latchkey.enforcement.Impact;
import org.latchkey.enforcement.Outcome.Overtaken;
import org.latchkey.enforcement.Outcome.Recounted;
import org.latchkey.enforcement.Outcome.Saved;
import org.latchkey.enforcement.PolicyChange;
import org.latchkey.enforcement.Treatment;
import org.latchkey.policy.Breach;
import org.latchkey.policy.Policies;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.token.AccessTokens;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.user.Caller;

/** What a policy does to the tokens that exist, on either database. Each test begins with the first policy and without active tokens. */
class PolicyIT extends FirstPolicy {

    @Inject
    PolicyChange change;

    @Inject
    Policies policies;

    @Inject
    DueTokens due;

    @Inject
    AccessTokens tokens;

    @Test
    void findsWhatThePolicyWouldNotIssueEachTokenOnceAndNothingElse() {
        Caller ann = rows.newUser("ann");
        work.issue(ann, "fits", 20);
        work.issue(ann, "too long", 60);
        work.age(work.issue(ann, "too long and unused", 60), 41);
        Caller bob = rows.newUser("bob");
        for (int number = 1; number <= 5; number++) {
            work.issue(bob, "script " + number, 20);
        }
        Caller robot = rows.newUser("robot");
        rows.update("insert into user_role values (?, 'Robots')", robot.id());
        work.age(work.issue(robot, "for long", 300), 200);
        TokenPolicy policy = new TokenPolicy(30, 30, 3, true, 40, Set.of("Robots"));
        Impact impact = change.check(policy);
        assertEquals(Map.of(Breach.NOT_ALLOWED, 0, Breach.UNUSED, 1, Breach.BEYOND_LIMIT, 2, Breach.TOO_LONG, 1), impact.byBreach());
        assertEquals(2, impact.users());
        assertEquals(impact.fingerprint(), change.check(policy).fingerprint());
        assertEquals(8, change.check(new TokenPolicy(365, 30, 5, false, null, Set.of("Robots"))).byBreach().get(Breach.NOT_ALLOWED));
        assertEquals(0, change.check(new TokenPolicy(110, 30, 5, true, 42, Set.of("Robots"))).tokens());
        assertEquals(TokenWork.FIRST, policies.current());
    }

    @Test
    void refusesUntilALaterPolicyAllowsAgain() {
        Caller ann = rows.newUser("ann");
        IssuedToken old = work.issue(ann, "nightly", 60);
        IssuedToken fits = work.issue(ann, "weekly", 20);
        long changes = rows.number("select count(*) from change where kind = 'POLICY'");
        work.save(new TokenPolicy(30, 30, 2, true, null, Set.of()), Treatment.REFUSE, 0);
        assertEquals("POLICY", work.verdict(old));
        assertEquals("good", work.verdict(fits));
        assertEquals(changes + 1, rows.number("select count(*) from change where kind = 'POLICY'"));
        assertEquals(List.of("longest 365 -> 30, most 5 -> 2; refuse: 1 tokens of 1 users, 0 allowed again"),
                rows.texts("select detail from audit_entry where id = (select max(id) from audit_entry where kind = 'POLICY_CHANGED' and actor = ?)", "root"));
        assertEquals(List.of("token.limit"), work.refusal(ann, "one more"), "it may come back, so it takes its place");
        assertEquals(List.of("token.limit", "token.name.taken"), work.refusal(ann, "Nightly"), "and its name");
        Impact again = work.save(new TokenPolicy(90, 30, 2, true, null, Set.of()), Treatment.NEW_ONLY, 0);
        assertEquals("good", work.verdict(old), "allowed again: " + again.allowedAgain());
        work.save(new TokenPolicy(30, 30, 2, true, null, Set.of()), Treatment.REFUSE, 0);
        assertEquals("good", work.verdict(work.regenerate(ann, old, 20)));
    }

    @Test
    void shortensToWhatThePolicyWouldHaveAllowedAndNotBelowNow() {
        Caller ann = rows.newUser("ann");
        IssuedToken young = work.issue(ann, "young", 60);
        IssuedToken old = work.issue(ann, "old", 60);
        work.age(old, 31);
        work.save(new TokenPolicy(30, 30, 5, true, null, Set.of()), Treatment.SHORTEN, 0);
        assertEquals("good", work.verdict(young));
        assertEquals("EXPIRED", work.verdict(old));
        Instant ends = tokens.find(ann, young.token().getId()).orElseThrow().getExpiresAt();
        assertEquals(Duration.ofDays(30).toSeconds(), Duration.between(young.token().getCreatedAt(), ends).plusMillis(500).toSeconds());
        assertEquals(0, change.check(policies.current()).tokens(), "what is left is allowed");
    }

    @Test
    void deletesAfterNoticeWhatIsStillNotAllowedThen() {
        Caller ann = rows.newUser("ann");
        IssuedToken oldest = work.issue(ann, "1", 20);
        work.age(oldest, 2);
        IssuedToken older = work.issue(ann, "2", 20);
        work.age(older, 1);
        long newest = work.issue(ann, "3", 20).token().getId();
        work.save(new TokenPolicy(365, 30, 1, true, null, Set.of()), Treatment.DELETE_LATER, 7);
        assertEquals("good", work.verdict(oldest));
        assertFalse(due.afterNotice(), "not due yet");
        rows.update("update access_token set deleted_at = created_at where id = ?", newest);
        rows.update("update access_token set delete_at = created_at where delete_at is not null");
        assertTrue(due.afterNotice());
        assertEquals("DELETED", work.verdict(oldest));
        assertEquals("good", work.verdict(older), "its owner has made room for it");
        assertFalse(due.afterNotice());
        assertEquals(List.of("Latchkey BY_POLICY"), rows.texts("select actor || ' ' || detail"
                + " from audit_entry where owner_id = ? and kind = 'TOKEN_DELETED'", ann.id()));
        assertEquals(1, rows.number("select count(*) from access_token where id = ? and policy_reason is null", older.token().getId()));
    }

    @Test
    void deletesWhatIsUnusedUnlessThatRuleIsForNewTokensOnly() {
        Caller ann = rows.newUser("ann");
        IssuedToken idle = work.issue(ann, "idle", 300);
        work.age(idle, 40);
        IssuedToken used = work.issue(ann, "used", 300);
        work.age(used, 40);
        rows.update("update access_token set last_used_at = ? where id = ?", clock.instant().atOffset(ZoneOffset.UTC), used.token().getId());
        TokenPolicy policy = new TokenPolicy(365, 30, 5, true, 30, Set.of());
        work.save(policy, Treatment.NEW_ONLY, 0);
        policies.unusedRules().forEach(rule -> assertFalse(due.unused(rule), rule::toString));
        work.save(policy, Treatment.DELETE_LATER, 10);
        policies.unusedRules().forEach(rule -> assertFalse(due.unused(rule), "it has notice"));
        rows.update("update access_token set delete_at = null, policy_reason = null");
        assertTrue(due.unused(policies.unusedRules().get(0)));
        assertEquals("DELETED", work.verdict(idle));
        assertEquals("good", work.verdict(used));
        assertEquals(List.of("UNUSED"), rows.texts("select detail from audit_entry where owner_id = ? and kind = 'TOKEN_DELETED'", ann.id()));
    }

    @Test
    void savesNothingWhereItWouldNotDoWhatWasShown() {
        Caller ann = rows.newUser("ann");
        work.issue(ann, "nightly", 60);
        TokenPolicy strict = new TokenPolicy(30, 30, 5, true, null, Set.of());
        Impact shown = change.check(strict);
        work.issue(ann, "weekly", 60);
        Recounted recounted = assertInstanceOf(Recounted.class, work.saveShown(shown));
        assertEquals(2, recounted.impact().tokens());
        assertEquals(TokenWork.FIRST, policies.current());
        Impact other = change.check(new TokenPolicy(60, 30, 5, true, null, Set.of()));
        assertInstanceOf(Saved.class, work.saveShown(recounted.impact()));
        assertInstanceOf(Overtaken.class, work.saveShown(other));
        assertEquals(strict, policies.current());
    }

    @Test
    void noTokenThatIsMadeMeanwhileEscapes() throws Exception {
        List<Caller> owners = IntStream.range(0, 20).mapToObj(number -> rows.newUser("owner")).toList();
        TokenPolicy none = new TokenPolicy(365, 30, 5, false, null, Set.of());
        Together.times(20, number -> number > 0 ? work.ask(owners.get(number), "meanwhile", 20) : work.save(none, Treatment.REFUSE, 0));
        assertEquals(0, rows.number("select count(*) from access_token where name = 'meanwhile' and refused_since is null"));
        assertEquals(List.of("token.none"), work.refusal(owners.get(0), "later"));
    }
}
