package org.latchkey.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.change.Freshness;
import org.latchkey.token.Verification.Reason;
import org.latchkey.token.Verification.Refused;
import org.latchkey.token.Verification.Verified;

/** Tells whether a secret entitles to anything, and to what, at this moment. What is remembered needs no database and no transaction. */
@ApplicationScoped
public class TokenVerifier {

    private static final Logger LOG = Logger.getLogger(TokenVerifier.class.getName());

    @Inject
    TokenFormat format;

    @Inject
    Peppers peppers;

    @Inject
    Grants grants;

    @Inject
    Freshness freshness;

    @Inject
    StoredGrants stored;

    @Inject
    AccessTokens tokens;

    @Inject
    Clock clock;

    /**
     * @param mayLookUp asked where the database must be: whether the caller is allowed to
     * @throws RuntimeException caused by what says so, where the database must be asked and is away
     */
    public Verification verify(String text, BooleanSupplier mayLookUp) {
        Optional<TokenSecret> secret = format.parse(text);
        if (secret.isEmpty()) {
            return new Refused(Reason.MALFORMED, null);
        }
        Instant now = clock.instant();
        for (Pepper pepper : peppers.all()) {
            TokenDigest digest = pepper.digest(secret.get());
            Verified known = grants.find(digest, now);
            if (known != null) {
                if (moveIfDue(pepper, known.grant(), digest, secret.get(), now)) {
                    grants.forget(digest);
                }
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
        for (Pepper pepper : peppers.oldestFirst()) {
            TokenDigest digest = pepper.digest(secret);
            Optional<StoredGrant> found = stored.find(digest);
            if (found.isPresent()) {
                Verification verification = found.get().judgedAt(now);
                if (verification instanceof Verified verified && !moveIfDue(pepper, verified.grant(), digest, secret, now)) {
                    grants.keep(digest, verified, beginning);
                }
                return verification;
            }
        }
        return new Refused(Reason.UNKNOWN, null);
    }

    /** @return whether the next use finds the token under the newest pepper; where it cannot move it stays as good as it was */
    private boolean moveIfDue(Pepper pepper, Grant grant, TokenDigest digest, TokenSecret secret, Instant now) {
        if (!peppers.isToBeLeft(pepper, now)) {
            return false;
        }
        try {
            tokens.move(grant.tokenId(), digest, peppers.newest().digest(secret));
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Token " + grant.tokenId() + " could not move to the newest pepper");
            return false;
        }
    }
}
