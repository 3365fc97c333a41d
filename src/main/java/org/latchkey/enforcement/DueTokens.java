package org.latchkey.enforcement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latchkey.policy.Policies;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.policy.UnusedRule;
import org.latchkey.token.AllTokens;
import org.latchkey.token.Deletion;
import org.latchkey.token.TokenRevoker;
import org.latchkey.user.Users;

/**
 * Deletes what the policy says must go, some tokens in each transaction. Their owners are locked first, and what is due is asked
 * again after that: another node, or an owner, may have been at it.
 */
@Stateless
public class DueTokens {

    private static final int AT_ONCE = 100;

    // Of a token that is to go because nobody uses it, a use in the last minute of the notice may not be known yet.
    private static final String NOTICE_OVER = "select id from access_token where delete_at <= ? and (policy_reason <> 'UNUSED' or delete_at <= ?)";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Policies policies;

    @Inject
    TokenJudge judge;

    @Inject
    PolicyMarks marks;

    @Inject
    TokenRevoker revoker;

    @Inject
    AllTokens tokens;

    @Inject
    Users users;

    @Inject
    Clock clock;

    /**
     * Those whose notice is over. A token that the policy allows by now, because it was used or because its owner has deleted
     * others, stays.
     *
     * @return whether there were any
     */
    public boolean afterNotice() {
        Instant now = clock.instant();
        Instant beforeGrace = now.minus(UnusedRule.GRACE);
        List<Long> due = ids(NOTICE_OVER, "delete_at", now, beforeGrace);
        lock(due);
        List<Long> stillDue = among(due, ids(NOTICE_OVER, "delete_at", now, beforeGrace));
        if (!stillDue.isEmpty()) {
            Set<Long> breaching = judge.amongOwnersOf(stillDue, policies.current(), now).breaching();
            Map<Boolean, List<Long>> goes = stillDue.stream().collect(Collectors.partitioningBy(breaching::contains));
            marks.leaveAlone(array(goes.get(false)), now, TokenRevoker.NOBODY, "");
            marks.lift(array(goes.get(true)));
            revoker.deleteByPolicy(goes.get(true), Deletion.BY_POLICY);
        }
        return !due.isEmpty();
    }

    /**
     * Those that nobody has used for as long as the rule says. What is refused or about to be deleted has its own way.
     *
     * @return whether there were any
     */
    public boolean unused(UnusedRule rule) {
        if (rule.days() == null) {
            return false;
        }
        TokenPolicy policy = policies.current();
        // The first condition says less than the second one, but it is the one that an index can follow.
        String unused = "select id from access_token where idle_since <= ? and coalesce(last_used_at, created_at) <= ? and created_at >= ? and created_at < ?"
                + " and expires_at > ? and deleted_at is null and policy_reason is null and not (" + BreachQuery.exemptOwners("owner_id", policy) + ")";
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(rule.days())).minus(UnusedRule.GRACE);
        Instant madeTo = rule.madeTo().isBefore(now) ? rule.madeTo() : now;
        Object[] parameters = Stream.concat(Stream.of(since, since, rule.madeFrom(), madeTo, now), policy.exemptRoles().stream()).toArray();
        List<Long> due = ids(unused, "idle_since", parameters);
        lock(due);
        revoker.deleteByPolicy(among(due, ids(unused, "idle_since", parameters)), Deletion.UNUSED);
        return !due.isEmpty();
    }

    private void lock(List<Long> tokenIds) {
        tokens.ownersOf(tokenIds).forEach(users::locked);
        marks.lock(array(tokenIds));
    }

    private static long[] array(List<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static List<Long> among(List<Long> before, List<Long> now) {
        List<Long> both = new ArrayList<>(now);
        both.retainAll(before);
        return both;
    }

    private List<Long> ids(String sql, String order, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql + " order by " + order + ", id").setMaxResults(AT_ONCE);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i] instanceof Instant at ? Timestamp.from(at) : parameters[i]);
        }
        List<?> ids = query.getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
