package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.latchkey.token.TokenEvent.Kind;
import org.latchkey.user.Caller;
import org.latchkey.user.Users;

/** Deletes tokens. What is deleted is refused from the moment this returns. */
@Stateless
public class TokenRevoker {

    @Inject
    AccessTokens tokens;

    @Inject
    Users users;

    @Inject
    Clock clock;

    @Inject
    Event<TokenEvent> events;

    /** @return whether the owner had such a token; false also for a token of somebody else */
    public boolean delete(Caller owner, long tokenId, String address) {
        return delete(owner, tokenId, Deletion.BY_OWNER, address);
    }

    /** What a token may do to itself, so that a script can clean up after its last run. */
    public boolean deleteItself(Grant grant, String address) {
        return delete(grant.owner(), grant.tokenId(), Deletion.BY_ITSELF, address);
    }

    /** @return how many there were */
    public int deleteExpired(Caller owner, String address) {
        Instant now = clock.instant();
        return deleteEach(owner, token -> token.statusAt(now) == TokenStatus.EXPIRED, address);
    }

    /** @return how many there were, expired ones included */
    public int deleteAll(Caller owner, String address) {
        return deleteEach(owner, token -> true, address);
    }

    private int deleteEach(Caller owner, Predicate<AccessToken> which, String address) {
        users.locked(owner.id());
        List<AccessToken> ending = tokens.ownedBy(owner).stream().filter(which).toList();
        Instant now = clock.instant();
        // All rows first, then all that is told: what observes locks the counter of changes, and nothing may wait after that.
        ending.forEach(token -> token.delete(Deletion.BY_OWNER, owner.userName(), now));
        ending.forEach(token -> tell(token, owner, Deletion.BY_OWNER, address));
        return ending.size();
    }

    private boolean delete(Caller owner, long tokenId, Deletion reason, String address) {
        users.locked(owner.id());
        Optional<AccessToken> token = tokens.find(owner, tokenId).filter(found -> found.statusAt(clock.instant()) != TokenStatus.DELETED);
        token.ifPresent(found -> {
            found.delete(reason, owner.userName(), clock.instant());
            tell(found, owner, reason, address);
        });
        return token.isPresent();
    }

    private void tell(AccessToken token, Caller owner, Deletion reason, String address) {
        events.fire(new TokenEvent(Kind.DELETED, token.getId(), token.getName(), owner.id(), owner.userName(), address, reason.name()));
    }
}
