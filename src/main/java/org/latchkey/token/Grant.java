package org.latchkey.token;

import java.time.Instant;
import org.latchkey.user.Caller;

/**
 * What a verified secret entitles to.
 *
 * @param tokenId   the token whose secret was shown
 * @param owner     on whose behalf the call runs, with the roles of the moment of verification
 * @param expiresAt first instant at which the grant is worth nothing
 */
public record Grant(long tokenId, Caller owner, Instant expiresAt) {
}
