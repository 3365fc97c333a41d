package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.latchkey.enforcement.DueTokens;
import org.latchkey.enforcement.PolicyChange;
import org.latchkey.enforcement.Treatment;
import org.latchkey.policy.Breach;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.policy.UnusedRule;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.user.Caller;

/** Uses become known a little later than they happen: no token goes as unused that was used in time, on either database. */
class UnusedTokensIT extends FirstPolicy {

    private static final TokenPolicy UNUSED_FOR_A_MONTH = new TokenPolicy(365, 30, 5, true, 30, Set.of());
    private static final UnusedRule RULE = new UnusedRule(30, Instant.EPOCH, Instant.MAX);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    DueTokens due;

    @Inject
    PolicyChange change;

    /** A token of which nobody knows a later use. */
    private IssuedToken lastUsed(Duration ago) {
        Caller ann = rows.newUser("ann");
        IssuedToken token = work.issue(ann, "nightly", 200);
        work.age(token, 100);
        OffsetDateTime then = clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
        rows.update("update access_token set last_used_at = ?, idle_since = ? where id = ?", then, then, token.token().getId());
        return token;
    }

    @Test
    void aTokenStaysUntilAUseInTimeWouldBeKnown() {
        IssuedToken perhapsUsed = lastUsed(MONTH.plus(UnusedRule.GRACE).minus(MINUTE));
        IssuedToken unused = lastUsed(MONTH.plus(UnusedRule.GRACE).plus(MINUTE));
        due.unused(RULE);
        assertEquals("good", work.verdict(perhapsUsed));
        assertEquals("DELETED", work.verdict(unused));
    }

    @Test
    void aNewPolicyFindsItNoEarlier() {
        lastUsed(MONTH.plus(UnusedRule.GRACE).minus(MINUTE));
        assertEquals(0, change.check(UNUSED_FOR_A_MONTH).tokens());
        lastUsed(MONTH.plus(UnusedRule.GRACE).plus(MINUTE));
        assertEquals(1, change.check(UNUSED_FOR_A_MONTH).byBreach().get(Breach.UNUSED));
    }

    @Test
    void aUseInTheLastMinuteOfItsNoticeSavesAToken() {
        IssuedToken token = lastUsed(MONTH.plus(MONTH));
        IssuedToken unused = lastUsed(MONTH.plus(MONTH));
        work.save(UNUSED_FOR_A_MONTH, Treatment.DELETE_LATER, 7);
        OffsetDateTime end = clock.instant().minus(MINUTE).atOffset(ZoneOffset.UTC);
        rows.update("update access_token set delete_at = ? where delete_at is not null", end);
        due.afterNotice();
        assertEquals("good", work.verdict(token), "the use is not written yet");
        rows.update("update access_token set last_used_at = ? where id = ?", end.minusSeconds(30), token.token().getId());
        rows.update("update access_token set delete_at = ? where delete_at is not null", end.minus(UnusedRule.GRACE));
        due.afterNotice();
        assertEquals("good", work.verdict(token));
        assertEquals("DELETED", work.verdict(unused));
    }
}
