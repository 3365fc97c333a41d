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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.latchkey.usage.UsageRecorder.Uses;

/** Writes the collected uses in one batch a minute, and at the end (see {@link LastUses}). Only its own columns, so that it can undo nothing else. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class UsageWriter {

    private static final Logger LOG = Logger.getLogger(UsageWriter.class.getName());

    private static final int PART = 1_000;

    /** Class of SQL states. */
    private static final String CONSTRAINT_VIOLATION = "23";

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    @Inject
    UsageRecorder recorder;

    /** One minute's uses, part by part: a token that is being written cannot be deleted until its part is committed. */
    @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    public void write() {
        List<Uses> uses = recorder.take();
        for (int from = 0; from < uses.size(); from += PART) {
            try {
                writeOnceOrTwice(uses.subList(from, Math.min(from + PART, uses.size())));
            } catch (SQLException | RuntimeException e) {
                List<Uses> kept = uses.subList(from, uses.size());
                LOG.log(Level.WARNING, "The uses of " + kept.size() + " tokens could not be written; they are kept for the next minute.", e);
                kept.forEach(recorder::give);
                return;
            }
        }
    }

    /** Another node may make the row of a token's day at the same moment. By then it has committed, and the second try adds to it. */
    private void writeOnceOrTwice(List<Uses> uses) throws SQLException {
        try {
            write(uses);
        } catch (SQLException e) {
            if (!isConstraintViolation(e)) {
                throw e;
            }
            write(uses);
        }
    }

    private static boolean isConstraintViolation(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(CONSTRAINT_VIOLATION);
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
        int[] updated = count(connection, "update daily_usage set calls = calls + ? where token_id = ? and usage_day = ?", uses);
        List<Uses> firstOfTheDay = IntStream.range(0, updated.length).filter(i -> updated[i] == 0).mapToObj(uses::get).toList();
        count(connection, "insert into daily_usage (calls, token_id, usage_day) values (?, ?, ?)", firstOfTheDay);
    }

    private static int[] count(Connection connection, String sql, List<Uses> uses) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Uses use : uses) {
                statement.setLong(1, use.calls());
                statement.setLong(2, use.tokenDay().tokenId());
                statement.setDate(3, Date.valueOf(LocalDate.ofEpochDay(use.tokenDay().epochDay())));
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
