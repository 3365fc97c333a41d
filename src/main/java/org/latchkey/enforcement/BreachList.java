package org.latchkey.enforcement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.latchkey.policy.Policies;
import org.latchkey.policy.PolicyDifference;
import org.latchkey.policy.PolicyEvent;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.user.Administrators;
import org.latchkey.user.Caller;
import org.latchkey.user.Users;

/**
 * All tokens that a policy would not allow, owner by owner, for administrators to take away. Each part is read in a transaction of
 * its own, for who may administrate still, and is judged by itself: what is held at a time does not grow with the tokens.
 */
@Stateless
public class BreachList {

    /** Whole owners are judged: which of their tokens are too many depends on the others. */
    private static final int OWNERS = 500;
    private static final int TOKENS = 1_000;

    /**
     * Up to where the list was read.
     *
     * @param owner id of the owner
     * @param token id of the owner's last token
     */
    public record Place(long owner, long token) {

        public static final Place BEGINNING = new Place(Long.MIN_VALUE, Long.MIN_VALUE);
        static final Place END = new Place(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** @param next where the rest begins; {@code null} where nothing is left */
    public record Part(List<BreachingToken> tokens, Place next) {
    }

    @Inject
    TokenJudge judge;

    @Inject
    Users users;

    @Inject
    Policies policies;

    @Inject
    Administrators administrators;

    @Inject
    Event<PolicyEvent> events;

    /** Tells that the list is taken away, or it may not be. */
    public void begin(TokenPolicy policy, Caller administrator, String address) {
        administrators.require(administrator);
        String values = PolicyDifference.between(policies.current(), policy);
        events.fire(new PolicyEvent(PolicyEvent.Kind.LIST_EXPORTED, administrator.userName(), address, values.isEmpty() ? "the same values" : values));
    }

    public Part read(TokenPolicy policy, Instant at, Caller administrator, Place place) {
        administrators.require(administrator);
        return judge.behind(place, users.idAfter(place.owner(), OWNERS).orElse(Place.END.owner()), policy, at, TOKENS);
    }
}
