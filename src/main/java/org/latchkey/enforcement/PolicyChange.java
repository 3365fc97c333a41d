package org.latchkey.enforcement;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.latchkey.change.ChangeFeed;
import org.latchkey.change.ChangeKind;
import org.latchkey.enforcement.Outcome.Overtaken;
import org.latchkey.enforcement.Outcome.Recounted;
import org.latchkey.enforcement.Outcome.Saved;
import org.latchkey.policy.Policies;
import org.latchkey.policy.PolicyBounds;
import org.latchkey.policy.PolicyDifference;
import org.latchkey.policy.PolicyEvent;
import org.latchkey.policy.PolicyInForce;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.user.Administrators;
import org.latchkey.user.Caller;

/**
 * Puts a policy into force, in two steps: first it is told what the policy would do to the tokens that exist, then it is saved
 * together with what is chosen for them. Who saves it must be an administrator still when all is done.
 */
@Stateless
public class PolicyChange {

    /** Tokens that expired since the check are still counted, so it must not be long ago. */
    private static final Duration CHECK_HOLDS = Duration.ofMinutes(15);

    /** A transaction that makes a token ends long before, and so far may the clocks of two nodes differ. */
    private static final Duration LATE = Duration.ofMinutes(1);

    @Inject
    Policies policies;

    @Inject
    TokenJudge judge;

    @Inject
    PolicyMarks marks;

    @Inject
    Administrators administrators;

    @Inject
    ChangeFeed feed;

    @Inject
    Event<PolicyEvent> events;

    @Inject
    Clock clock;

    @Resource
    EJBContext context;

    /** What the policy would do. Changes nothing. */
    public Impact check(TokenPolicy policy) {
        if (!PolicyBounds.violations(policy).isEmpty()) {
            throw new IllegalArgumentException(policy.toString());
        }
        Instant now = clock.instant();
        return judge.everywhere(policy, now).impact(policy, policies.inForce(), now);
    }

    /**
     * Saves the policy where it still does what was shown.
     *
     * @param checked    what was shown
     * @param noticeDays until tokens are deleted, where that is the treatment
     */
    public Outcome save(Impact checked, Treatment treatment, int noticeDays, Caller administrator, String address) {
        Instant now = clock.instant();
        TokenPolicy policy = checked.policy();
        PolicyInForce before = policies.inForce();
        if (before.version() != checked.version()) {
            return new Overtaken();
        }
        Judgement judgement = judge.everywhere(policy, checked.at());
        Impact impact = judgement.impact(policy, before, checked.at());
        if (!impact.fingerprint().equals(checked.fingerprint()) || checked.at().plus(CHECK_HOLDS).isBefore(now)) {
            return new Recounted(check(policy));
        }
        Measure measure = new Measure(policy, treatment, noticeDays, now, administrator.userName(), address);
        marks.apply(judgement, measure);
        if (!policies.replace(before.version(), policy, treatment == Treatment.NEW_ONLY, administrator.userName(), now)) {
            context.setRollbackOnly();
            return new Overtaken();
        }
        // From here on no token is made under the policy before; those that were made since the check are not judged yet.
        marks.apply(judge.whereMadeSince(checked.at().minus(LATE), policy, clock.instant()), measure);
        administrators.require(administrator);
        events.fire(new PolicyEvent(PolicyEvent.Kind.CHANGED, administrator.userName(), address, detail(before.policy(), impact, measure)));
        feed.add(ChangeKind.POLICY, ChangeKind.ONLY_ONE);
        return new Saved(impact);
    }

    private static String detail(TokenPolicy before, Impact impact, Measure measure) {
        String values = PolicyDifference.between(before, impact.policy());
        return String.format(Locale.ROOT, "%s; %s%s: %d tokens of %d users, %d allowed again", values.isEmpty() ? "the same values" : values,
                measure.treatment().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                measure.treatment() == Treatment.DELETE_LATER ? " after " + measure.noticeDays() + " days" : "", impact.tokens(), impact.users(),
                impact.allowedAgain());
    }
}
