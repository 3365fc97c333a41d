package org.latchkey.usage;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.latchkey.token.Verification.Reason;

/**
 * When, how often and from where tokens were used or refused; up to a minute behind. Who asks must have been judged before.
 * What a list shows of each of its tokens is read for all of them at once.
 */
@Stateless
public class UsageStatistics {

    /** Calls of one day, UTC. */
    public record DayCalls(LocalDate day, long calls) {
    }

    /** From where a token was used. */
    public record UsedFrom(String address, Instant firstUsedAt, Instant lastUsedAt) {
    }

    /** How often a token was refused for one reason. */
    public record Refused(Reason reason, long calls, Instant lastAt, String lastAddress) {
    }

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    /** Every day from the first to the last, those without calls as well. */
    public List<DayCalls> calls(long tokenId, LocalDate first, LocalDate last) {
        return CallsChart.of(calls(List.of(tokenId), first, last).getOrDefault(tokenId, List.of()), first, last).days();
    }

    /** By token, and only the days with calls, the first one first; tokens without any are missing. */
    public Map<Long, List<DayCalls>> calls(Collection<Long> tokenIds, LocalDate first, LocalDate last) {
        return byToken("select token_id, usage_day, calls from daily_usage where token_id in (%s) and usage_day between ? and ? order by usage_day",
                row -> new DayCalls(row.getObject(2, LocalDate.class), row.getLong(3)), tokenIds, first, last);
    }

    /** The latest first. */
    public List<UsedFrom> addresses(long tokenId, int most) {
        return addresses(List.of(tokenId), most).getOrDefault(tokenId, List.of());
    }

    /** By token, so many of each, the latest first; tokens without any are missing. */
    public Map<Long, List<UsedFrom>> addresses(Collection<Long> tokenIds, int most) {
        return byToken("select token_id, address, first_used_at, last_used_at from (select a.*, row_number() over (partition by token_id"
                + " order by last_used_at desc, address) as place from token_address a where token_id in (%s)) ranked where place <= ? order by place",
                row -> new UsedFrom(row.getString(2), Reading.instant(row, 3), Reading.instant(row, 4)), tokenIds, most);
    }

    /** The latest first. */
    public List<Refused> refusals(long tokenId) {
        return refusals(List.of(tokenId)).getOrDefault(tokenId, List.of());
    }

    /** By token, the latest first; tokens without any are missing. */
    public Map<Long, List<Refused>> refusals(Collection<Long> tokenIds) {
        return byToken("select token_id, reason, calls, last_at, last_address from token_refusal where token_id in (%s) order by last_at desc, reason",
                row -> new Refused(Reason.valueOf(row.getString(2)), row.getLong(3), Reading.instant(row, 4), row.getString(5)), tokenIds);
    }

    /** @param sql whose first column is the id of the token, with the place of the ids marked, and other parameters after it */
    private <T> Map<Long, List<T>> byToken(String sql, Reading.Row<T> each, Collection<Long> tokenIds, Object... others) {
        if (tokenIds.isEmpty()) {
            return Map.of();
        }
        String places = String.join(", ", Collections.nCopies(tokenIds.size(), "?"));
        Object[] parameters = Stream.concat(tokenIds.stream(), Stream.of(others)).toArray();
        return Reading.rows(database, String.format(sql, places), row -> Map.entry(row.getLong(1), each.of(row)), parameters).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
