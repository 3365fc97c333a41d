package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Listing;
import org.latchkey.listing.Listing.Filter;
import org.latchkey.listing.Parts;
import org.latchkey.listing.Sequence;
import org.latchkey.listing.Slice;
import org.latchkey.token.TokenEvent.Kind;
import org.latchkey.user.Caller;

/** Everybody's tokens, for administrators. Who asks must have been judged before. */
@Stateless
public class AllTokens {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AccessTokens tokens;

    @Inject
    Clock clock;

    @Inject
    Event<TokenEvent> events;

    /** With their owners. */
    public Slice<AccessToken> read(TokenFilter filter, TokenOrder order, Cursor cursor, int size) {
        return sequence(filter, order, clock.instant()).read(cursor, size);
    }

    /** No column has the status, because it changes as time passes. */
    private Sequence<AccessToken> sequence(TokenFilter filter, TokenOrder order, Instant now) {
        return order == TokenOrder.STATUS
                ? new Parts<>(filter.byStatus().stream().map(part -> listing(exactly(part, now)).in(order.order())).toList())
                : listing(exactly(filter, now)).in(order.order());
    }

    /** No more than so many. */
    public int count(TokenFilter filter, int most) {
        return listing(exactly(filter, clock.instant())).count(most);
    }

    /** All that the filter finds, those unused for long to the day: not for a page to wait for. */
    public long total(TokenFilter filter) {
        Instant now = clock.instant();
        return listing((builder, token) -> filter.conditions(builder, token, now)).total("expiresAt");
    }

    /** In whatever state, with its owner. */
    public Optional<AccessToken> find(long id) {
        return entityManager.createQuery("select t from AccessToken t join fetch t.owner where t.id = :id", AccessToken.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** Those of these tokens that are not deleted, with their owners, in the order of their ids. */
    public List<AccessToken> present(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entityManager.createQuery(
                "select t from AccessToken t join fetch t.owner where t.id in :ids and t.deletedAt is null order by t.id", AccessToken.class)
                .setParameter("ids", ids).getResultList();
    }

    /** Whose tokens these are, in the order of their ids. */
    public List<Long> ownersOf(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entityManager.createQuery(
                "select distinct t.owner.id from AccessToken t where t.id in :ids order by t.owner.id", Long.class)
                .setParameter("ids", ids).getResultList();
    }

    /** The token of a secret that somebody found, in whatever state, with its owner. Who was told of it is in the audit, or nobody is. */
    public Optional<AccessToken> lookUp(Caller administrator, String pastedSecret, String address) {
        Optional<AccessToken> token = tokens.found(pastedSecret);
        token.ifPresent(found -> events.fire(new TokenEvent(Kind.LOOKED_UP, found.getId(), found.getName(), found.getOwner().getId(),
                administrator.userName(), address, "", null)));
        return token;
    }

    private static Filter<AccessToken> exactly(TokenFilter filter, Instant now) {
        return (builder, token) -> filter.exactConditions(builder, token, now);
    }

    private Listing<AccessToken> listing(Filter<AccessToken> filter) {
        return new Listing<>(entityManager, AccessToken.class, AccessToken::getId, "owner", filter);
    }
}
