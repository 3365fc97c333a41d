package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.latchkey.token.Grant;
import org.latchkey.token.TokenVerifier;
import org.latchkey.token.Verification;
import org.latchkey.token.Verification.Reason;
import org.latchkey.token.Verification.Refused;
import org.latchkey.token.Verification.Verified;
import org.latchkey.usage.UsageRecorder;

/** How a presented secret is judged, on whichever path it came. Throttling of sign-ins has no part in it. */
@ApplicationScoped
class TokenLogin {

    /**
     * What came of it.
     *
     * @param accepted who calls, or {@code null}
     * @param wording  for the caller where nobody is accepted: the same for all reasons but one
     */
    record Outcome(TokenPrincipal accepted, String wording) {
    }

    @Inject
    TokenVerifier verifier;

    @Inject
    UsageRecorder usage;

    @Inject
    RefusalLog log;

    /** @param condition what the grant must fulfil besides; failing it looks to the caller like an unknown secret */
    Outcome judge(String secret, HttpServletRequest request, Predicate<Grant> condition) {
        Verification verification = verifier.verify(secret);
        if (verification instanceof Verified verified) {
            return accepted(verified.grant(), request, condition);
        }
        Refused refused = (Refused) verification;
        log.refused(request, refused.reason().name(), refused.tokenId());
        return refusedFor(refused.reason());
    }

    private Outcome accepted(Grant grant, HttpServletRequest request, Predicate<Grant> condition) {
        if (!condition.test(grant)) {
            log.refused(request, "OTHER_OWNER", grant.tokenId());
            return refusedFor(Reason.UNKNOWN);
        }
        usage.used(grant);
        return new Outcome(new TokenPrincipal(grant), null);
    }

    private static Outcome refusedFor(Reason reason) {
        return new Outcome(null, reason == Reason.EXPIRED ? "The access token has expired" : "The access token is not valid");
    }
}
