package org.latchkey.policy;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The policy in force. */
@Stateless
public class Policies {

    @PersistenceContext
    EntityManager entityManager;

    public TokenPolicy current() {
        return inForce().policy();
    }

    /** The policy, which stays as it is until the transaction ends: what is made under it is there to be judged by the next one. */
    public TokenPolicy held() {
        entityManager.createNativeQuery("select version from policy where id = 1 for update").getSingleResult();
        return current();
    }

    public PolicyInForce inForce() {
        List<?> rows = query("""
                select p.longest_lifetime_days, p.default_lifetime_days, p.most_active_tokens, p.tokens_allowed, u.days, p.version,
                  p.changed_at, p.changed_by, e.role
                from policy p join policy_unused_rule u on u.made_from = (select max(made_from) from policy_unused_rule)
                left join policy_exempt_role e on p.id = 1""").getResultList();
        Object[] row = (Object[]) rows.get(0);
        Set<String> roles = rows.stream().map(each -> (String) ((Object[]) each)[8]).filter(Objects::nonNull).collect(Collectors.toSet());
        return new PolicyInForce(new TokenPolicy(number(row[0]), number(row[1]), number(row[2]), (Boolean) row[3], number(row[4]), roles),
                ((Number) row[5]).longValue(), instant(row[6]), (String) row[7]);
    }

    /** Which unused tokens go, the oldest first. */
    public List<UnusedRule> unusedRules() {
        List<?> rows = query("select days, made_from from policy_unused_rule order by made_from").getResultList();
        List<UnusedRule> rules = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = (Object[]) rows.get(i);
            rules.add(new UnusedRule(number(row[0]), instant(row[1]), i + 1 < rows.size() ? instant(((Object[]) rows.get(i + 1))[1]) : Instant.MAX));
        }
        return rules;
    }

    /**
     * Puts another policy in the place of the one of this version, and waits for all that is being made under that one.
     *
     * @param newTokensOnly whether tokens that exist keep the rule about unused ones
     * @return false where the policy has another version by now, and nothing was done
     */
    public boolean replace(long version, TokenPolicy policy, boolean newTokensOnly, String by, Instant now) {
        Integer unusedBefore = current().deleteUnusedAfterDays();
        int replaced = query("""
                update policy set longest_lifetime_days = ?, default_lifetime_days = ?, most_active_tokens = ?, tokens_allowed = ?,
                  version = version + 1, changed_at = ?, changed_by = ? where id = 1 and version = ?""",
                policy.longestLifetimeDays(), policy.defaultLifetimeDays(), policy.mostActiveTokens(), policy.tokensAllowed(),
                Timestamp.from(now), by, version).executeUpdate();
        if (replaced == 0) {
            return false;
        }
        query("delete from policy_exempt_role").executeUpdate();
        policy.exemptRoles().forEach(role -> query("insert into policy_exempt_role values (?)", role).executeUpdate());
        if (!newTokensOnly) {
            query("delete from policy_unused_rule").executeUpdate();
        }
        if (!newTokensOnly || !Objects.equals(unusedBefore, policy.deleteUnusedAfterDays())) {
            insertRule(policy.deleteUnusedAfterDays(), newTokensOnly ? now : Instant.EPOCH);
        }
        return true;
    }

    private void insertRule(Integer days, Instant madeFrom) {
        // A null that a statement is given has no type, and not every database guesses it.
        query("insert into policy_unused_rule values (?, " + days + ")", Timestamp.from(madeFrom)).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static Integer number(Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    /** What drivers make of a column without being asked differs. */
    private static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof OffsetDateTime at ? at.toInstant() : ((Timestamp) column).toInstant();
    }
}
