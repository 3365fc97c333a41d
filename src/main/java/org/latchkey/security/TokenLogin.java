package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Predicate;
import org.latchkey.token.Grant;
import org.latchkey.token.TokenVerifier;
import org.latchkey.token.Verification;
import org.latchkey.token.Verification.Reason;
import org.latchkey.token.Verification.Refused;
import org.latchkey.token.Verification.Verified;
import org.latchkey.usage.RefusalRecorder;
import org.latchkey.usage.UsageRecorder;
import org.latchkey.web.ClientAddress;

/**
 * How a presented secret is judged, on whichever path it came. Throttling of sign-ins has no part in it.
 *
 * <p>Public, as all beans are that each call goes through: others are called by reflection.
 */
@ApplicationScoped
public class TokenLogin {

    /**
     * What came of it.
     *
     * @param accepted   who calls, or {@code null}
     * @param wording    for the caller where nobody is accepted: the same for all reasons but those that are no secret
     * @param retryAfter where the secret was not looked up, for now
     */
    public record Outcome(TokenPrincipal accepted, String wording, Duration retryAfter) {

        Refusal refusal(String challenge) {
            return retryAfter == null ? Refusal.challenged(401, challenge, wording) : Refusal.later(429, retryAfter, wording);
        }
    }

    @Inject
    TokenVerifier verifier;

    @Inject
    UsageRecorder usage;

    @Inject
    RefusalRecorder refusals;

    @Inject
    RefusalBudget budget;

    @Inject
    ClientAddress clients;

    @Inject
    RefusalLog log;

    @Inject
    VerificationCounts counts;

    /** @param condition what the grant must fulfil besides; failing it looks to the caller like an unknown secret */
    public Outcome judge(String secret, HttpServletRequest request, Predicate<Grant> condition) {
        Verification verification = verifier.verify(secret, () -> budget.mayLookUp(clients.place(request)));
        if (!(verification instanceof Verified verified)) {
            Refused refused = (Refused) verification;
            return refused(refused.reason(), refused.tokenId(), request);
        }
        Grant grant = verified.grant();
        if (!condition.test(grant)) {
            return refused(Reason.OTHER_OWNER, grant.tokenId(), request);
        }
        counts.accepted();
        usage.used(grant, clients.of(request));
        return new Outcome(new TokenPrincipal(grant), null, null);
    }

    private Outcome refused(Reason reason, Long tokenId, HttpServletRequest request) {
        counts.refused(reason);
        refusals.refused(reason, tokenId, clients.of(request));
        String place = clients.place(request);
        if (budget.count(place)) {
            log.refused(request, reason.name(), tokenId);
        }
        return switch (reason) {
            case EXPIRED -> new Outcome(null, "The access token has expired", null);
            case TOO_MANY_REFUSALS -> new Outcome(null, "Too many access tokens from this address were not valid", budget.untilNext(place));
            default -> new Outcome(null, "The access token is not valid", null);
        };
    }
}
