package org.latchkey.token;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.latchkey.change.Freshness;

/**
 * What judges a call with a secret that is not remembered, and nothing else. Those that come at the same moment are looked up by one
 * statement: however many there are, made-up ones among them, they take hardly more than one connection from everybody else.
 */
@ApplicationScoped
class StoredGrants {

    /** Far longer than the database takes where nothing is wrong. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    /** One statement, which needs no transaction around it. */
    private static final String STORED = """
            select t.digest, t.pepper_number, t.id, t.expires_at, t.deleted_at, t.refused_since, o.id, o.user_name, o.disabled_at, o.locked_at, r.role
            from access_token t join app_user o on o.id = t.owner_id left join user_role r on r.user_id = o.id where t.digest = any (?)""";

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    @Inject
    Freshness freshness;

    @Inject
    Clock clock;

    private final CoalescingLoader<TokenDigest, StoredGrant> loader = new CoalescingLoader<>(this::read, PATIENCE);

    /** @throws RuntimeException caused by what the database, or who knows that it is away, has to say */
    Optional<StoredGrant> find(TokenDigest digest) {
        return Optional.ofNullable(loader.load(digest));
    }

    private Map<TokenDigest, StoredGrant> read(Set<TokenDigest> digests) {
        // Perhaps it went away while these were gathered.
        freshness.refuseWhileDatabaseIsAway(clock.instant());
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setArray(1, connection.createArrayOf("bytea", digests.stream().map(TokenDigest::bytes).toArray(byte[][]::new)));
            try (ResultSet rows = statement.executeQuery()) {
                Map<TokenDigest, StoredGrant> stored = new HashMap<>();
                while (rows.next()) {
                    stored.merge(new TokenDigest(rows.getInt(2), rows.getBytes(1)), StoredGrant.of(rows), StoredGrant::withRolesOf);
                }
                return stored;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what a token entitles to", e);
        }
    }
}
