package org.latchkey.enforcement;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.latchkey.policy.Breach;

/**
 * Writes what a policy does to tokens, thousands with each statement. All rows are locked first, in the order of ids, as everything
 * locks them that needs several: nobody waits in a circle.
 */
@Stateless
public class PolicyMarks {

    /** So many that a statement costs little for each token, and so few that none takes as long as a database may be silent. */
    private static final int AT_ONCE = 5_000;

    private static final String THESE = " where deleted_at is null and id = any(?)";

    @PersistenceContext
    EntityManager entityManager;

    public void apply(Judgement judgement, Measure measure) {
        LongStream all = Arrays.stream(Breach.values()).map(judgement::breaching).flatMapToLong(Arrays::stream);
        lock(LongStream.concat(all, Arrays.stream(judgement.allowedAgain())).sorted().toArray());
        lift(judgement.allowedAgain());
        for (Breach breach : Breach.values()) {
            apply(breach, judgement.breaching(breach), measure);
        }
    }

    private void apply(Breach breach, long[] ids, Measure measure) {
        switch (measure.treatment()) {
            case NEW_ONLY -> { }
            case REFUSE -> update("refused_since = coalesce(refused_since, ?), policy_reason = '" + breach + "'", ids, measure.now());
            case DELETE_LATER -> update("delete_at = least(coalesce(delete_at, ?), ?), policy_reason = '" + breach + "'", ids,
                    measure.deleteAt(), measure.deleteAt());
            case SHORTEN -> shorten(breach, ids, measure);
            default -> throw new IllegalArgumentException(measure.toString());
        }
    }

    /** What ends in time is allowed from then on, whatever was done to it before. */
    private void shorten(Breach breach, long[] ids, Measure measure) {
        update("expires_at = least(expires_at, " + (breach == Breach.TOO_LONG ? "greatest(created_at + "
                + BreachQuery.interval(measure.policy().longestLifetimeDays()) + ", ?)" : "?") + ")", ids, measure.now());
        lift(ids);
    }

    /** Leaves the tokens, which are locked, alone from now on. */
    public void lift(long[] ids) {
        update("refused_since = null, delete_at = null, policy_reason = null", ids);
    }

    /** @param ids in ascending order */
    public void lock(long... ids) {
        run("select id from access_token where id = any(?) order by id for update", ids);
    }

    private void update(String what, long[] ids, Instant... parameters) {
        run("update access_token set " + what + THESE, ids, parameters);
    }

    /** @param sql takes the parameters and, last, an array of ids */
    private void run(String sql, long[] ids, Instant... parameters) {
        if (ids.length == 0) {
            return;
        }
        entityManager.flush();
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < ids.length; from += AT_ONCE) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i].atOffset(ZoneOffset.UTC));
                }
                statement.setObject(parameters.length + 1, Arrays.stream(ids, from, Math.min(from + AT_ONCE, ids.length)).boxed().toArray(Long[]::new));
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
