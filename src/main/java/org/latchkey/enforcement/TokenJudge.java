package org.latchkey.enforcement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.latchkey.enforcement.BreachList.Part;
import org.latchkey.enforcement.BreachList.Place;
import org.latchkey.policy.Breach;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.token.AllTokens;

/** Judges the tokens that exist by a policy. Asks on the transaction's own connection, which knows what the transaction did. */
@Stateless
public class TokenJudge {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AllTokens tokens;

    public Judgement everywhere(TokenPolicy policy, Instant at) {
        return judged(BreachQuery.everywhere(policy, at));
    }

    /** Of the owners of tokens that were made since an instant. */
    public Judgement whereMadeSince(Instant since, TokenPolicy policy, Instant at) {
        return judged(BreachQuery.amongOwners(policy, at, "created_at >= ?", since.atOffset(ZoneOffset.UTC)));
    }

    /** Of the owners of these tokens. */
    public Judgement amongOwnersOf(List<Long> tokenIds, TokenPolicy policy, Instant at) {
        return judged(BreachQuery.amongOwners(policy, at, "id = any(?)", tokenIds.toArray(Long[]::new)));
    }

    /** Of one owner. */
    public Judgement ofOwner(long ownerId, TokenPolicy policy, Instant at) {
        return judged(BreachQuery.amongOwners(policy, at, "owner_id = ?", ownerId));
    }

    /** The first tokens that a policy does not allow, owner by owner. */
    public List<BreachingToken> first(TokenPolicy policy, Instant at, int rows) {
        return behind(Place.BEGINNING, Place.END.owner(), policy, at, rows).tokens();
    }

    /**
     * Some that follow a place in the same order.
     *
     * @param lastOwner of whom they are, or of owners before
     * @param rows      most of them
     */
    public Part behind(Place place, long lastOwner, TokenPolicy policy, Instant at, int rows) {
        List<Place> read = new ArrayList<>();
        Map<Long, Breach> breaches = new HashMap<>();
        read(BreachQuery.behind(place, lastOwner, policy, at, rows), (id, ownerId, breach) -> {
            read.add(new Place(ownerId, id));
            breaches.put(id, breach);
        });
        Place next = lastOwner == Place.END.owner() ? null : new Place(lastOwner, Place.END.token());
        List<BreachingToken> present = tokens.present(breaches.keySet()).stream()
                .map(token -> new BreachingToken(token, breaches.get(token.getId()))).sorted(BreachingToken.BY_OWNER).toList();
        return new Part(present, read.size() < rows ? next : read.get(rows - 1));
    }

    private Judgement judged(BreachQuery query) {
        Judgement judgement = new Judgement();
        read(query, judgement::add);
        return judgement;
    }

    private void read(BreachQuery query, BreachQuery.Reader reader) {
        try {
            entityManager.flush();
            query.on(entityManager.unwrap(Connection.class), reader);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
