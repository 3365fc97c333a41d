package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.latchkey.token.Verification.Reason;
import org.latchkey.token.Verification.Refused;
import org.latchkey.token.Verification.Verified;

/** Tells whether a secret entitles to anything, and to what, at this moment. */
@Stateless
public class TokenVerifier {

    @Inject
    AccessTokens tokens;

    @Inject
    TokenFormat format;

    @Inject
    Clock clock;

    public Verification verify(String secret) {
        Optional<TokenSecret> parsed = format.parse(secret);
        if (parsed.isEmpty()) {
            return new Refused(Reason.MALFORMED, null);
        }
        return tokens.madeFrom(parsed.get()).map(this::judged).orElseGet(() -> new Refused(Reason.UNKNOWN, null));
    }

    private Verification judged(AccessToken token) {
        return switch (token.statusAt(clock.instant())) {
            case DELETED -> new Refused(Reason.DELETED, token.getId());
            case EXPIRED -> new Refused(Reason.EXPIRED, token.getId());
            case ACTIVE -> token.getOwner().mayAct()
                    ? new Verified(token.grant())
                    : new Refused(Reason.OWNER_REFUSED, token.getId());
        };
    }
}
