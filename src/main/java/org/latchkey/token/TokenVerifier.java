package org.latchkey.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.latchkey.change.Freshness;
import org.latchkey.token.Verification.Reason;
import org.latchkey.token.Verification.Refused;
import org.latchkey.token.Verification.Verified;

/** Tells whether a secret entitles to anything, and to what, at this moment. What is remembered needs no database and no transaction. */
@ApplicationScoped
public class TokenVerifier {

    @Inject
    TokenFormat format;

    @Inject
    Peppers peppers;

    @Inject
    Grants grants;

    @Inject
    Freshness freshness;

    @Inject
    AccessTokens tokens;

    @Inject
    Clock clock;

    /**
     * @param mayLookUp asked where the database must be: whether the caller is allowed to
     * @throws IllegalStateException where the database must be asked and is away
     */
    public Verification verify(String text, BooleanSupplier mayLookUp) {
        Optional<TokenSecret> secret = format.parse(text);
        if (secret.isEmpty()) {
            return new Refused(Reason.MALFORMED, null);
        }
        Instant now = clock.instant();
        for (Pepper pepper : peppers.all()) {
            Verified known = grants.find(pepper.digest(secret.get()), now);
            if (known != null) {
                return known;
            }
        }
        if (!mayLookUp.getAsBoolean()) {
            return new Refused(Reason.TOO_MANY_REFUSALS, null);
        }
        freshness.refuseWhileDatabaseIsAway(now);
        return lookedUp(secret.get(), now);
    }

    private Verification lookedUp(TokenSecret secret, Instant now) {
        long beginning = grants.beginning();
        for (Pepper pepper : peppers.all()) {
            TokenDigest digest = pepper.digest(secret);
            Optional<AccessToken> token = tokens.withDigest(digest);
            if (token.isPresent()) {
                Verification verification = judged(token.get(), now);
                if (verification instanceof Verified verified) {
                    grants.keep(digest, verified, beginning);
                }
                return verification;
            }
        }
        return new Refused(Reason.UNKNOWN, null);
    }

    private static Verification judged(AccessToken token, Instant now) {
        return switch (token.statusAt(now)) {
            case DELETED -> new Refused(Reason.DELETED, token.getId());
            case EXPIRED -> new Refused(Reason.EXPIRED, token.getId());
            case ACTIVE -> token.getOwner().mayAct()
                    ? new Verified(token.grant())
                    : new Refused(Reason.OWNER_REFUSED, token.getId());
        };
    }
}
