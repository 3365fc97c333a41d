package org.latchkey.enforcement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.latchkey.policy.Policies;
import org.latchkey.user.Caller;
import org.latchkey.user.User;

/**
 * What a policy did to the tokens of somebody who has other roles now. Those that it allows, because it does not hold for one of the
 * new roles, work again; those that it would no longer allow stay as they are until it is saved anew, for only who saves it chooses
 * what becomes of them.
 */
@Stateless
public class PolicyRoles {

    @Inject
    Policies policies;

    @Inject
    TokenJudge judge;

    @Inject
    PolicyMarks marks;

    @Inject
    Clock clock;

    /** Part of the transaction that changed the roles, in which the user is locked. */
    public void changed(User user, Caller administrator, String address) {
        Instant now = clock.instant();
        long[] allowed = judge.ofOwner(user.getId(), policies.current(), now).allowedAgain();
        marks.lock(allowed);
        marks.leaveAlone(allowed, now, administrator.userName(), address);
    }
}
