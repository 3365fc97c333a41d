package org.latchkey.token;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.latchkey.token.Verification.Reason;
import org.latchkey.token.Verification.Refused;
import org.latchkey.token.Verification.Verified;
import org.latchkey.user.Caller;
import org.latchkey.user.User;

/**
 * What the database says of a secret: no more than it takes to judge a call, because it is read for each secret that is not
 * remembered.
 *
 * @param grant        what the secret entitles to while nothing speaks against it
 * @param deletedAt    {@code null} for a token that is not deleted
 * @param refusedSince {@code null} for a token that the policy does not refuse
 * @param ownerMayAct  see {@link User#mayAct()}
 */
record StoredGrant(Grant grant, Instant deletedAt, Instant refusedSince, boolean ownerMayAct) {

    /** @param rows one for each role of the owner, as the query {@code AccessToken.storedGrant} gives them */
    static Optional<StoredGrant> of(List<Object[]> rows) {
        return rows.stream().findFirst().map(row -> {
            Caller owner = new Caller((Long) row[4], (String) row[5],
                    rows.stream().map(each -> (String) each[8]).filter(Objects::nonNull).collect(Collectors.toSet()));
            return new StoredGrant(new Grant((Long) row[0], owner, (Instant) row[1]), (Instant) row[2], (Instant) row[3],
                    User.mayAct((Instant) row[6], (Instant) row[7]));
        });
    }

    Verification judgedAt(Instant now) {
        return switch (TokenStatus.of(deletedAt, grant.expiresAt(), refusedSince, now)) {
            case DELETED -> new Refused(Reason.DELETED, grant.tokenId());
            case EXPIRED -> new Refused(Reason.EXPIRED, grant.tokenId());
            case REFUSED -> new Refused(Reason.POLICY, grant.tokenId());
            case ACTIVE -> ownerMayAct ? new Verified(grant) : new Refused(Reason.OWNER_REFUSED, grant.tokenId());
        };
    }
}
