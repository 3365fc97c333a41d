package org.latchkey.usage;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.latchkey.token.Verification.Reason;
import org.latchkey.usage.UsageStatistics.DayCalls;

/** How all tokens together were used or refused; up to a minute behind. Who asks must have been judged before. */
@Stateless
public class OverallUsage {

    /** Calls that were refused for one reason. */
    public record ReasonCalls(Reason reason, long calls) {
    }

    /** A token that many calls came with. */
    public record TopToken(long id, String name, String owner, long calls) {
    }

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    /** Accepted calls by day, UTC; only the days with any. */
    public List<DayCalls> calls(LocalDate first, LocalDate last) {
        return Reading.rows(database, "select usage_day, calls from daily_calls where usage_day between ? and ?",
                row -> new DayCalls(row.getObject(1, LocalDate.class), row.getLong(2)), first, last);
    }

    /** Refused calls by day, UTC; only the days with any. */
    public List<DayCalls> refusedCalls(LocalDate first, LocalDate last) {
        return Reading.rows(database, "select refusal_day, sum(calls) from daily_refusal where refusal_day between ? and ? group by refusal_day",
                row -> new DayCalls(row.getObject(1, LocalDate.class), row.getLong(2)), first, last);
    }

    /** The most frequent reason first. */
    public List<ReasonCalls> refusals(LocalDate first, LocalDate last) {
        return Reading.rows(database, "select reason, sum(calls) from daily_refusal where refusal_day between ? and ?"
                + " group by reason order by sum(calls) desc, reason", row -> new ReasonCalls(Reason.valueOf(row.getString(1)), row.getLong(2)), first, last);
    }

    /** The tokens with the most calls since that day. Adds up what each token was used on each day: not for a page to wait for. */
    public List<TopToken> top(LocalDate first, int most) {
        return Reading.rows(database, "select t.id, t.name, o.user_name, used.calls from (select token_id, sum(calls) as calls from daily_usage"
                + " where usage_day >= ? group by token_id order by sum(calls) desc, token_id fetch first ? rows only) used"
                + " join access_token t on t.id = used.token_id join app_user o on o.id = t.owner_id order by used.calls desc, t.id",
                row -> new TopToken(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)), first, most);
    }
}
