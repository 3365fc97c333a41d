package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.latchkey.token.TokenEvent.Kind;
import org.latchkey.user.Administrators;
import org.latchkey.user.Caller;
import org.latchkey.user.Users;

/** Deletes tokens. What is deleted is refused from the moment this returns. */
@Stateless
public class TokenRevoker {

    /** Who does what no person does. */
    public static final String NOBODY = "Latchkey";

    @Inject
    AccessTokens tokens;

    @Inject
    AllTokens allTokens;

    @Inject
    Users users;

    @Inject
    Administrators administrators;

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

    /**
     * Anybody's tokens.
     *
     * @param reason what the owners are told; may be {@code null}
     * @return how many there were; those that are unknown or deleted already do not count
     * @throws org.latchkey.web.NotThereException for who is no administrator
     */
    public int deleteAsAdministrator(Caller administrator, Collection<Long> tokenIds, String reason, String address) {
        // Owners in one order: two administrators who delete the same tokens wait for one another, and for nothing else.
        allTokens.ownersOf(tokenIds).forEach(users::locked);
        administrators.require(administrator);
        return end(allTokens.present(tokenIds), Deletion.BY_ADMINISTRATOR, administrator.userName(), reason, address);
    }

    /**
     * All tokens of a user.
     *
     * @throws org.latchkey.web.NotThereException for who is no administrator
     */
    public int deleteAllAsAdministrator(Caller administrator, Caller owner, String reason, String address) {
        users.locked(owner.id());
        administrators.require(administrator);
        return end(tokens.ownedBy(owner), Deletion.BY_ADMINISTRATOR, administrator.userName(), reason, address);
    }

    /**
     * What the policy no longer allows. The caller has locked the owners, so that what made it decide is still so.
     *
     * @param how {@link Deletion#BY_POLICY} or {@link Deletion#UNUSED}
     * @return how many there were
     */
    public int deleteByPolicy(Collection<Long> tokenIds, Deletion how) {
        return end(allTokens.present(tokenIds), how, NOBODY, null, "");
    }

    private int deleteEach(Caller owner, Predicate<AccessToken> which, String address) {
        users.locked(owner.id());
        return end(tokens.ownedBy(owner).stream().filter(which).toList(), Deletion.BY_OWNER, owner.userName(), null, address);
    }

    private boolean delete(Caller owner, long tokenId, Deletion how, String address) {
        users.locked(owner.id());
        Optional<AccessToken> token = tokens.find(owner, tokenId).filter(found -> found.statusAt(clock.instant()) != TokenStatus.DELETED);
        return end(token.stream().toList(), how, owner.userName(), null, address) == 1;
    }

    /** All rows first, then all that is told: what observes locks the counter of changes, and nothing may wait after that. */
    private int end(List<AccessToken> ending, Deletion how, String by, String reason, String address) {
        Instant now = clock.instant();
        ending.forEach(token -> token.delete(how, by, reason, now));
        ending.forEach(token -> events.fire(new TokenEvent(Kind.DELETED, token.getId(), token.getName(), token.getOwner().getId(), by,
                address, how.name(), reason)));
        return ending.size();
    }
}
