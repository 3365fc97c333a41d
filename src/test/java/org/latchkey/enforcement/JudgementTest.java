package org.latchkey.enforcement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.latchkey.policy.Breach;
import org.latchkey.policy.PolicyInForce;
import org.latchkey.policy.TokenPolicy;

class JudgementTest {

    private static final TokenPolicy POLICY = new TokenPolicy(90, 30, 5, true, null, Set.of());
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void countsTokensByReasonAndTheirOwnersOnce() {
        Judgement judgement = new Judgement();
        judgement.add(70, 1, Breach.TOO_LONG);
        judgement.add(10, 1, null);
        judgement.add(30, 1, Breach.BEYOND_LIMIT);
        judgement.add(20, 2, Breach.TOO_LONG);
        Impact impact = judgement.impact(POLICY, inForce(1), NOW);
        assertEquals(3, impact.tokens());
        assertEquals(2, impact.users());
        assertEquals(1, impact.allowedAgain());
        assertEquals(2, impact.byBreach().get(Breach.TOO_LONG));
        assertEquals(0, impact.byBreach().get(Breach.UNUSED));
        assertArrayEquals(new long[] {20, 70}, judgement.breaching(Breach.TOO_LONG));
    }

    @Test
    void tellsOtherTokensAnotherPolicyAndALaterVersionApart() {
        String first = fingerprint(POLICY, 1, judgement -> judgement.add(7, 1, Breach.TOO_LONG));
        assertEquals(first, fingerprint(POLICY, 1, judgement -> judgement.add(7, 1, Breach.TOO_LONG)));
        assertNotEquals(first, fingerprint(POLICY, 1, judgement -> judgement.add(8, 1, Breach.TOO_LONG)));
        assertNotEquals(first, fingerprint(POLICY, 1, judgement -> judgement.add(7, 1, Breach.UNUSED)));
        assertNotEquals(first, fingerprint(POLICY, 2, judgement -> judgement.add(7, 1, Breach.TOO_LONG)));
        TokenPolicy exempting = new TokenPolicy(90, 30, 5, true, null, Set.of("Robots"));
        assertNotEquals(first, fingerprint(exempting, 1, judgement -> judgement.add(7, 1, Breach.TOO_LONG)));
    }

    @Test
    void whichTokensOfAnOwnerAreTooManyMakesNoDifferenceHowManyDoes() {
        String first = fingerprint(POLICY, 1, judgement -> judgement.add(7, 1, Breach.BEYOND_LIMIT));
        assertEquals(first, fingerprint(POLICY, 1, judgement -> judgement.add(8, 1, Breach.BEYOND_LIMIT)));
        assertNotEquals(first, fingerprint(POLICY, 1, judgement -> judgement.add(7, 2, Breach.BEYOND_LIMIT)));
        assertNotEquals(first, fingerprint(POLICY, 1, judgement -> {
            judgement.add(7, 1, Breach.BEYOND_LIMIT);
            judgement.add(8, 1, Breach.BEYOND_LIMIT);
        }));
    }

    private static String fingerprint(TokenPolicy policy, long version, Consumer<Judgement> tokens) {
        Judgement judgement = new Judgement();
        tokens.accept(judgement);
        return judgement.impact(policy, inForce(version), NOW).fingerprint();
    }

    private static PolicyInForce inForce(long version) {
        return new PolicyInForce(POLICY, version, null, null);
    }
}
