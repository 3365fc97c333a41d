package org.latchkey.usage;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.latchkey.usage.UsageRecorder.Uses;

/** Writes the collected uses in one batch a minute, and at the end (see {@link LastUses}). Only its own columns, so that it can undo nothing else. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class UsageWriter {

    private static final Logger LOG = Logger.getLogger(UsageWriter.class.getName());

    /** Class of SQL states. */
    private static final String CONSTRAINT_VIOLATION = "23";

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    @Inject
    UsageRecorder recorder;

    @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    public void write() {
        List<Uses> uses = recorder.take();
        if (uses.isEmpty()) {
            return;
        }
        try {
            writeOnceOrTwice(uses);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The uses of " + uses.size() + " tokens could not be written; they are kept for the next minute.", e);
            uses.forEach(recorder::give);
        }
    }

    /** Another node may make the row of a token's day at the same moment. By then it has committed, and the second try adds to it. */
    private void writeOnceOrTwice(List<Uses> uses) throws SQLException {
        try {
            write(uses);
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(CONSTRAINT_VIOLATION)) {
                throw e;
            }
            write(uses);
        }
    }

    private void write(List<Uses> uses) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                writeLastUsed(connection, uses);
                writeCalls(connection, uses);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void writeLastUsed(Connection connection, List<Uses> uses) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update access_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")) {
            for (Uses use : uses) {
                update.setObject(1, use.last().atOffset(ZoneOffset.UTC));
                update.setLong(2, use.tokenDay().tokenId());
                update.setObject(3, use.last().atOffset(ZoneOffset.UTC));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void writeCalls(Connection connection, List<Uses> uses) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update daily_usage set calls = calls + ? where token_id = ? and usage_day = ?");
                PreparedStatement insert = connection.prepareStatement(
                "insert into daily_usage (calls, token_id, usage_day) values (?, ?, ?)")) {
            for (Uses use : uses) {
                if (count(update, use) == 0) {
                    count(insert, use);
                }
            }
        }
    }

    private static int count(PreparedStatement statement, Uses use) throws SQLException {
        statement.setLong(1, use.calls());
        statement.setLong(2, use.tokenDay().tokenId());
        statement.setDate(3, Date.valueOf(use.tokenDay().day()));
        return statement.executeUpdate();
    }
}
