package org.latchkey.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** With the one role of the owner that the row has, or none; see {@link StoredGrants}. */
    static StoredGrant of(ResultSet row) throws SQLException {
        String role = row.getString(11);
        Caller owner = new Caller(row.getLong(7), row.getString(8), role == null ? Set.of() : Set.of(role));
        return new StoredGrant(new Grant(row.getLong(3), owner, instant(row, 4)), instant(row, 5), instant(row, 6),
                User.mayAct(instant(row, 9), instant(row, 10)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** The same from two rows. */
    StoredGrant withRolesOf(StoredGrant other) {
        Caller owner = grant.owner();
        Set<String> roles = Stream.concat(owner.roles().stream(), other.grant.owner().roles().stream()).collect(Collectors.toSet());
        return new StoredGrant(new Grant(grant.tokenId(), new Caller(owner.id(), owner.userName(), roles), grant.expiresAt()), deletedAt, refusedSince,
                ownerMayAct);
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
