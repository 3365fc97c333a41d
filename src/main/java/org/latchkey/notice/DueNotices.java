package org.latchkey.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Finds what is to be told and was not yet. It is told late where nobody looked in time, but not later than a week. */
@ApplicationScoped
class DueNotices {

    // A threshold within a day of the token's beginning tells its owner nothing new, nor does one that a policy has moved into the past.
    private static final String EXPIRY = """
            select t.owner_id, t.id, t.expires_at from access_token t join app_user u on u.id = t.owner_id
            where t.expires_at >= ? and (t.expires_at > ? or t.id > ?) and t.expires_at <= ?
            and t.deleted_at is null and u.disabled_at is null and u.locked_at is null
            and t.created_at < t.expires_at - interval '%d' day
            and not exists (select 1 from notice n where n.token_id = t.id and n.kind in (%s))
            and not exists (select 1 from notice s where s.token_id = t.id and s.kind = 'SHORTENED_BY_POLICY' and s.at >= t.expires_at - interval '%d' hour)
            and not exists (select 1 from declined_notice d where d.user_id = u.id and d.kind = ?)
            order by t.expires_at, t.id fetch first 500 rows only""";

    // Of a token from before it was kept where it was made, the first address is the one to compare with.
    private static final String ADDRESS = """
            select t.owner_id, t.id, a.first_used_at, a.address from token_address a
            join access_token t on t.id = a.token_id join app_user u on u.id = t.owner_id
            where a.first_used_at > ? and u.disabled_at is null and u.locked_at is null
            and a.address <> coalesce(t.created_from, '')
            and (t.created_from is not null or exists (select 1 from token_address e where e.token_id = a.token_id and e.first_used_at < a.first_used_at))
            and not exists (select 1 from notice n where n.token_id = t.id and n.kind = 'NEW_ADDRESS' and n.address = a.address)
            and not exists (select 1 from declined_notice d where d.user_id = u.id and d.kind = 'NEW_ADDRESS')
            and (select count(*) from notice n where n.token_id = t.id and n.kind = 'NEW_ADDRESS' and n.made_at > ?
              and (n.dismissed_at is null or n.dismissed_at <> n.made_at)) < ?
            order by a.first_used_at, t.id fetch first 500 rows only""";

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    /** A token and what is to be told of it. */
    record Due(long ownerId, long tokenId, Occasion occasion) {

        /** Of something due because of expiry. */
        Place place() {
            return new Place(occasion.at().plus(Duration.ofDays(occasion.kind().daysBefore())), tokenId);
        }
    }

    /** Where a part of what is due ends. */
    record Place(Instant expiry, long tokenId) {
    }

    /** Before the first part of what is due now. */
    static Place beginning(NoticeKind kind, Instant now) {
        Instant oldest = now.minus(NoticeKind.BACKLOG).plus(Duration.ofDays(kind.daysBefore()));
        return new Place(kind.isWarning() && oldest.isBefore(now) ? now : oldest, Long.MAX_VALUE);
    }

    /** What of this kind is due and has no notice of something nearer, from this place on in the order of expiry. */
    List<Due> ofExpiry(NoticeKind kind, Instant now, Place after) throws SQLException {
        String kinds = NoticeKind.names(kind.thisAndNearer()).collect(Collectors.joining("', '", "'", "'"));
        int longest = kind.isWarning() ? kind.daysBefore() + 1 : 0;
        long hours = Duration.ofDays(kind.daysBefore()).toHours();
        return read(EXPIRY.formatted(longest, kinds, hours), row -> Occasion.ofExpiry(kind, row.getObject(3, OffsetDateTime.class).toInstant()),
                time(after.expiry()), time(after.expiry()), after.tokenId(), time(now.plus(Duration.ofDays(kind.daysBefore()))), kind.name());
    }

    /** Addresses that a token was used from for the first time, but for the one that it was made from. */
    List<Due> ofAddresses(Instant now) throws SQLException {
        return read(ADDRESS, row -> Occasion.ofUse(row.getString(4), row.getObject(3, OffsetDateTime.class).toInstant()),
                time(now.minus(NoticeKind.BACKLOG)), time(now.minus(Duration.ofDays(1))), Notices.MOST_ADDRESSES_A_DAY);
    }

    /** From where the token was made, and used before. */
    List<String> addressesBefore(long tokenId, Instant at) throws SQLException {
        return query("select address from token_address where token_id = ? and first_used_at < ?"
                + " union all select created_from from access_token where id = ? and created_from is not null",
                row -> row.getString(1), tokenId, time(at), tokenId);
    }

    private List<Due> read(String sql, Row<Occasion> occasion, Object... parameters) throws SQLException {
        return query(sql, row -> new Due(row.getLong(1), row.getLong(2), occasion.read(row)), parameters);
    }

    private <T> List<T> query(String sql, Row<T> reader, Object... parameters) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
        }
        return rows;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
