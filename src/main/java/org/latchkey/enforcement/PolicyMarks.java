package org.latchkey.enforcement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.latchkey.enforcement.PolicyDeed.Kind;
import org.latchkey.policy.Breach;

/**
 * Writes what a policy does to tokens, thousands with each statement, and tells of it. All rows are locked first, in the order of
 * ids, as everything locks them that needs several: nobody waits in a circle.
 */
@Stateless
public class PolicyMarks {

    /** So many that a statement costs little for each token, and so few that none takes as long as a database may be silent. */
    private static final int AT_ONCE = 5_000;

    /** Of the tokens that are told of at once, each of which is an object for each who hears of it. */
    private static final int TOLD_AT_ONCE = 1_000;

    private static final String THESE = " where deleted_at is null and id = any(?)";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Event<PolicyDeed> deeds;

    public void apply(Judgement judgement, Measure measure) {
        LongStream all = Arrays.stream(Breach.values()).map(judgement::breaching).flatMapToLong(Arrays::stream);
        lock(LongStream.concat(all, Arrays.stream(judgement.allowedAgain())).sorted().toArray());
        leaveAlone(judgement.allowedAgain(), measure.now(), measure.actor(), measure.address());
        for (Breach breach : Breach.values()) {
            apply(breach, judgement.breaching(breach), measure);
        }
    }

    /** Tells only of tokens that are better or worse off than before: with those that are refused already nothing happens. */
    private void apply(Breach breach, long[] ids, Measure measure) {
        switch (measure.treatment()) {
            case NEW_ONLY -> { }
            case REFUSE -> {
                long[] fresh = among(ids, "refused_since is null");
                update("refused_since = coalesce(refused_since, ?), policy_reason = '" + breach + "'", ids, measure.now());
                tell(Kind.REFUSED, breach, fresh, measure, null);
            }
            case DELETE_LATER -> {
                long[] fresh = among(ids, "(delete_at is null or delete_at > ?)", measure.deleteAt());
                update("delete_at = least(coalesce(delete_at, ?), ?), policy_reason = '" + breach + "'", ids, measure.deleteAt(), measure.deleteAt());
                tell(Kind.TO_BE_DELETED, breach, fresh, measure, measure.deleteAt());
            }
            case SHORTEN -> shorten(breach, ids, measure);
            default -> throw new IllegalArgumentException(measure.toString());
        }
    }

    /** What ends in time is allowed from then on, whatever was done to it before. */
    private void shorten(Breach breach, long[] ids, Measure measure) {
        String end = breach == Breach.TOO_LONG ? "greatest(created_at + " + BreachQuery.interval(measure.policy().longestLifetimeDays()) + ", ?)" : "?";
        long[] longer = among(ids, "expires_at > " + end, measure.now());
        update("expires_at = least(expires_at, " + end + ")", ids, measure.now());
        leaveAlone(ids, measure.now(), measure.actor(), measure.address());
        tell(Kind.SHORTENED, breach, longer, measure, null);
    }

    /** Leaves the tokens, which are locked, alone from now on, and tells of those that it does something to now. */
    public void leaveAlone(long[] ids, Instant now, String actor, String address) {
        long[] marked = among(ids, "policy_reason is not null");
        lift(marked);
        tell(marked, part -> new PolicyDeed(Kind.ALLOWED_AGAIN, null, part, now, null, actor, address));
    }

    /** The same without a word, for tokens that something else happens to next. */
    public void lift(long[] ids) {
        update("refused_since = null, delete_at = null, policy_reason = null", ids);
    }

    /** @param ids in ascending order */
    public void lock(long... ids) {
        run("select id from access_token where id = any(?) order by id for update", ids, PreparedStatement::execute);
    }

    private void tell(Kind kind, Breach breach, long[] ids, Measure measure, Instant deleteAt) {
        tell(ids, part -> new PolicyDeed(kind, breach, part, measure.now(), deleteAt, measure.actor(), measure.address()));
    }

    /** What was read and written for one part is in nobody's way while there are others. */
    private void tell(long[] ids, Function<List<Long>, PolicyDeed> deed) {
        for (int from = 0; from < ids.length; from += TOLD_AT_ONCE) {
            deeds.fire(deed.apply(Arrays.stream(ids, from, Math.min(from + TOLD_AT_ONCE, ids.length)).boxed().toList()));
            entityManager.flush();
            entityManager.clear();
        }
    }

    private void update(String what, long[] ids, Instant... parameters) {
        run("update access_token set " + what + THESE, ids, PreparedStatement::execute, parameters);
    }

    private long[] among(long[] ids, String condition, Instant... parameters) {
        Ids found = new Ids();
        run("select id from access_token where deleted_at is null and " + condition + " and id = any(?)", ids, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        }, parameters);
        return found.sorted();
    }

    private interface Run {
        void on(PreparedStatement statement) throws SQLException;
    }

    /** @param sql takes the parameters and, last, an array of ids */
    private void run(String sql, long[] ids, Run run, Instant... parameters) {
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
                run.on(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
