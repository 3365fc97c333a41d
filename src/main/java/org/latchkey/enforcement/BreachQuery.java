package org.latchkey.enforcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.latchkey.enforcement.BreachList.Place;
import org.latchkey.policy.Breach;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.policy.UnusedRule;

/**
 * Asks the database which tokens a policy does not allow. Lifetimes are counted in hours, because a day of an interval is a day of
 * the calendar for some databases. Where an owner has more tokens than allowed, those that a policy marked already are too many
 * before others, and then those that were not used for the longest time.
 */
final class BreachQuery {

    private static final int FETCHED_AT_ONCE = 10_000;

    private static final String JUDGED = """
            select j.id, j.owner_id, j.breach from (
              select t.id, t.owner_id, t.marked, case when t.exempt then null %s end as breach
              from (
                select a.id, a.owner_id, a.created_at, a.expires_at, a.refused_since, coalesce(a.last_used_at, a.created_at) as used_at,
                  a.policy_reason is not null as marked, %s as exempt,
                  row_number() over (partition by a.owner_id order by case when a.policy_reason is null then 0 else 1 end,
                    coalesce(a.last_used_at, a.created_at) desc, a.id desc) as place
                from access_token a where a.deleted_at is null and a.expires_at > ?%s
              ) t
            ) j where j.breach is not null%s order by j.owner_id, j.id%s""";

    private final List<Object> parameters = new ArrayList<>();
    private final String text;

    private BreachQuery(TokenPolicy policy, Instant at, String owners, List<Object> values, String which, String limit) {
        String cases = cases(policy, at);
        String exempt = exempt(policy);
        parameters.add(at.atOffset(ZoneOffset.UTC));
        parameters.addAll(values);
        text = JUDGED.formatted(cases, exempt, owners, which, limit);
    }

    /** All tokens that are not allowed, and those that are though they are marked. */
    static BreachQuery everywhere(TokenPolicy policy, Instant at) {
        return new BreachQuery(policy, at, "", List.of(), " or j.marked", "");
    }

    /** The same of owners who have one of certain tokens. */
    static BreachQuery amongOwners(TokenPolicy policy, Instant at, String whichToken, Object parameter) {
        return new BreachQuery(policy, at, " and a.owner_id in (select o.owner_id from access_token o where o." + whichToken + ")",
                List.of(parameter), " or j.marked", "");
    }

    /** The first of those that are not allowed and that follow a place, of owners up to one. */
    static BreachQuery behind(Place place, long lastOwner, TokenPolicy policy, Instant at, int rows) {
        return new BreachQuery(policy, at, " and a.owner_id >= ? and a.owner_id <= ?", List.of(place.owner(), lastOwner, place.owner(), place.token()),
                " and (j.owner_id > ? or j.id > ?)", " fetch first " + rows + " rows only");
    }

    private String cases(TokenPolicy policy, Instant at) {
        if (!policy.tokensAllowed()) {
            return "else 'NOT_ALLOWED'";
        }
        String cases = " when t.place > " + policy.mostActiveTokens() + " then 'BEYOND_LIMIT' when t.expires_at > t.created_at + "
                + interval(policy.longestLifetimeDays()) + " then 'TOO_LONG'";
        if (policy.deleteUnusedAfterDays() == null) {
            return cases;
        }
        parameters.add(at.atOffset(ZoneOffset.UTC));
        // Nobody could use it while it was refused.
        return "when t.used_at + " + interval(Duration.ofDays(policy.deleteUnusedAfterDays()).plus(UnusedRule.GRACE))
                + " <= coalesce(t.refused_since, ?) then 'UNUSED'" + cases;
    }

    private String exempt(TokenPolicy policy) {
        parameters.addAll(policy.exemptRoles());
        return exemptOwners("a.owner_id", policy);
    }

    /** A condition with one parameter for each exempt role. */
    static String exemptOwners(String ownerId, TokenPolicy policy) {
        return policy.exemptRoles().isEmpty() ? "1 = 0" : ownerId + " in (select r.user_id from user_role r where r.role in ("
                + String.join(", ", Collections.nCopies(policy.exemptRoles().size(), "?")) + "))";
    }

    static String interval(int days) {
        return interval(Duration.ofDays(days));
    }

    private static String interval(Duration time) {
        return "interval '" + time.toHours() + "' hour";
    }

    interface Reader {
        void read(long id, long ownerId, Breach breach);
    }

    /** In the order of owners. */
    void on(Connection connection, Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String breach = rows.getString(3);
                    reader.read(rows.getLong(1), rows.getLong(2), breach == null ? null : Breach.valueOf(breach));
                }
            }
        }
    }
}
