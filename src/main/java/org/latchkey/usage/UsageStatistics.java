package org.latchkey.usage;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.latchkey.token.Verification.Reason;

/** When, how often and from where a token was used or refused; up to a minute behind. Who asks must have been judged before. */
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

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    /** Every day from the first to the last, those without calls as well. */
    public List<DayCalls> calls(long tokenId, LocalDate first, LocalDate last) {
        List<DayCalls> known = rows("select usage_day, calls from daily_usage where token_id = ? and usage_day between ? and ?",
                row -> new DayCalls(row.getObject(1, LocalDate.class), row.getLong(2)), tokenId, first, last);
        return first.datesUntil(last.plusDays(1)).map(day -> known.stream().filter(calls -> calls.day().equals(day)).findFirst()
                .orElseGet(() -> new DayCalls(day, 0))).toList();
    }

    /** The latest first. */
    public List<UsedFrom> addresses(long tokenId, int most) {
        return rows("select address, first_used_at, last_used_at from token_address where token_id = ? order by last_used_at desc, address"
                + " fetch first ? rows only", row -> new UsedFrom(row.getString(1), instant(row, 2), instant(row, 3)), tokenId, most);
    }

    /** The latest first. */
    public List<Refused> refusals(long tokenId) {
        return rows("select reason, calls, last_at, last_address from token_refusal where token_id = ? order by last_at desc, reason",
                row -> new Refused(Reason.valueOf(row.getString(1)), row.getLong(2), instant(row, 3), row.getString(4)), tokenId);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private <T> List<T> rows(String sql, Row<T> each, Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(each.of(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
