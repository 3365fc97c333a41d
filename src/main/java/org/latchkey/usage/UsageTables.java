package org.latchkey.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.latchkey.usage.RefusalRecorder.Counted;
import org.latchkey.usage.RefusalRecorder.RefusalDay;
import org.latchkey.usage.RefusalRecorder.TokenRefusal;

/** Where uses and refusals are kept. Only its own columns, so that it can undo nothing else. */
final class UsageTables {

    /** Addresses that are kept of a token. */
    private static final int ADDRESSES = 50;

    private static final Duration IDLE_STEP = Duration.ofDays(1);

    private record Seen(long tokenId, String address, Instant at) {
    }

    private UsageTables() {
    }

    static void write(Connection connection, List<Uses> uses) throws SQLException {
        writeLastUsed(connection, uses);
        writeCalls(connection, uses);
        writeAddresses(connection, uses);
        writeDays(connection, uses);
    }

    /** The column that lists are sorted by moves once a day at most: an index that moved with each use would cost more than the use. */
    private static void writeLastUsed(Connection connection, List<Uses> uses) throws SQLException {
        Counters.run(connection, "update access_token set last_used_at = ?, idle_since = case when idle_since < ? then ? else idle_since end"
                + " where id = ? and (last_used_at is null or last_used_at < ?)", uses, (statement, use) -> {
                    OffsetDateTime last = use.last().atOffset(ZoneOffset.UTC);
                    statement.setObject(1, last);
                    statement.setObject(2, last.minus(IDLE_STEP));
                    statement.setObject(3, last);
                    statement.setLong(4, use.tokenDay().tokenId());
                    statement.setObject(5, last);
                });
    }

    private static void writeCalls(Connection connection, List<Uses> uses) throws SQLException {
        Counters.add(connection, "update daily_usage set calls = calls + ? where token_id = ? and usage_day = ?",
                "insert into daily_usage (calls, token_id, usage_day) values (?, ?, ?)", uses, (statement, use) -> {
                    statement.setLong(1, use.calls());
                    statement.setLong(2, use.tokenDay().tokenId());
                    statement.setObject(3, LocalDate.ofEpochDay(use.tokenDay().epochDay()));
                });
    }

    private static void writeAddresses(Connection connection, List<Uses> uses) throws SQLException {
        List<Seen> all = uses.stream().flatMap(use -> use.addresses().entrySet().stream()
                .map(seen -> new Seen(use.tokenDay().tokenId(), seen.getKey(), seen.getValue()))).toList();
        List<Seen> unseen = Counters.add(connection,
                "update token_address set last_used_at = greatest(last_used_at, ?), first_used_at = least(first_used_at, ?) where token_id = ? and address = ?",
                "insert into token_address (last_used_at, first_used_at, token_id, address) values (?, ?, ?, ?)", all, (statement, seen) -> {
                    statement.setObject(1, seen.at().atOffset(ZoneOffset.UTC));
                    statement.setObject(2, seen.at().atOffset(ZoneOffset.UTC));
                    statement.setLong(3, seen.tokenId());
                    statement.setString(4, seen.address());
                });
        prune(connection, unseen.stream().map(Seen::tokenId).distinct().toList());
    }

    /** Most tokens have one address: to ask once for those with too many costs less than to delete nothing of each. */
    private static void prune(Connection connection, List<Long> grown) throws SQLException {
        List<Long> crowded = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select token_id from token_address where token_id = any (?)"
                + " group by token_id having count(*) > " + ADDRESSES + " order by token_id")) {
            statement.setArray(1, connection.createArrayOf("bigint", grown.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    crowded.add(rows.getLong(1));
                }
            }
        }
        Counters.run(connection, "delete from token_address where token_id = ? and address not in (select address from token_address"
                + " where token_id = ? order by last_used_at desc, address fetch first " + ADDRESSES + " rows only)", crowded, (statement, id) -> {
                    statement.setLong(1, id);
                    statement.setLong(2, id);
                });
    }

    /** Last, because all nodes write the same rows: whoever waits here waits for a moment. */
    private static void writeDays(Connection connection, List<Uses> uses) throws SQLException {
        Map<Long, Long> days = uses.stream().collect(Collectors.groupingBy(use -> use.tokenDay().epochDay(), TreeMap::new,
                Collectors.summingLong(Uses::calls)));
        Counters.add(connection, "update daily_calls set calls = calls + ? where usage_day = ?",
                "insert into daily_calls (calls, usage_day) values (?, ?)", List.copyOf(days.entrySet()), (statement, day) -> {
                    statement.setLong(1, day.getValue());
                    statement.setObject(2, LocalDate.ofEpochDay(day.getKey()));
                });
    }

    static void writeRefusalDays(Connection connection, List<Counted<RefusalDay>> refusals) throws SQLException {
        Counters.add(connection, "update daily_refusal set calls = calls + ? where refusal_day = ? and reason = ?",
                "insert into daily_refusal (calls, refusal_day, reason) values (?, ?, ?)", refusals, (statement, counted) -> {
                    statement.setLong(1, counted.times().calls());
                    statement.setObject(2, counted.what().day());
                    statement.setString(3, counted.what().reason().name());
                });
    }

    static void writeTokens(Connection connection, List<Counted<TokenRefusal>> refusals) throws SQLException {
        Counters.add(connection, "update token_refusal set calls = calls + ?, last_at = ?, last_address = ? where token_id = ? and reason = ?",
                "insert into token_refusal (calls, last_at, last_address, token_id, reason) values (?, ?, ?, ?, ?)", refusals, (statement, counted) -> {
                    statement.setLong(1, counted.times().calls());
                    statement.setObject(2, counted.times().lastAt().atOffset(ZoneOffset.UTC));
                    statement.setString(3, counted.times().lastAddress());
                    statement.setLong(4, counted.what().tokenId());
                    statement.setString(5, counted.what().reason().name());
                });
    }
}
