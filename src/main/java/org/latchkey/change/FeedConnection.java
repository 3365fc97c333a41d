package org.latchkey.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.latchkey.server.LatchkeyDataSource;

/**
 * A reader's own connection, which waits for nobody: not for the pool, and not for a network that is silent longer than the
 * knowledge may be old.
 */
final class FeedConnection implements AutoCloseable {

    private static final Duration PATIENCE = Freshness.BOUND.multipliedBy(2).dividedBy(3);

    /** The counter comes along, so that a feed whose end was trimmed away is told from one without news. */
    private static final String NEWS = """
            select f.last_id, c.id, c.kind, c.subject_id, c.at
            from change_counter f left join change c on c.id > ? order by c.id""";

    private final Connection connection;
    private final PreparedStatement news;

    private FeedConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.news = connection.prepareStatement(NEWS);
    }

    /**
     * What one moment of the database has to tell.
     *
     * @param lastId  number of the last change
     * @param changes those after the one asked for, in order
     */
    record News(long lastId, List<Change> changes) {

        /** Whether nothing is missing after the change of this number: it may have been trimmed, or the database set back. */
        boolean goesOnFrom(long known) {
            return changes.isEmpty() ? lastId == known : changes.get(0).id() == known + 1;
        }
    }

    static FeedConnection open() throws SQLException {
        Connection connection = new LatchkeyDataSource().unpooled(PATIENCE);
        try {
            return new FeedConnection(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    News after(long known) throws SQLException {
        news.setLong(1, known);
        try (ResultSet rows = news.executeQuery()) {
            long lastId = 0;
            List<Change> changes = new ArrayList<>();
            while (rows.next()) {
                lastId = rows.getLong(1);
                long id = rows.getLong(2);
                if (!rows.wasNull()) {
                    changes.add(new Change(id, ChangeKind.valueOf(rows.getString(3)), rows.getLong(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return new News(lastId, changes);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
