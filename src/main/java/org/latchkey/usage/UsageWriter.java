package org.latchkey.usage;

import jakarta.annotation.PostConstruct;
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
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Writes the collected uses and refusals in one batch a minute, and at the end (see {@link LastUses}). */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class UsageWriter {

    private static final Logger LOG = Logger.getLogger(UsageWriter.class.getName());

    private static final int PART = 1_000;

    /** How a part of what was collected is written. */
    private interface Table<T> {
        void write(Connection connection, List<T> part) throws SQLException;
    }

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    @Inject
    UsageRecorder uses;

    @Inject
    RefusalRecorder refusals;

    /** An application that ends can load no class any more: what the last write needs is needed at the start, to write nothing. */
    @PostConstruct
    void begin() {
        try {
            Counters.write(database, connection -> {
                UsageTables.write(connection, List.of());
                UsageTables.writeTokens(connection, List.of());
                UsageTables.writeRefusalDays(connection, List.of());
            });
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Uses and refusals cannot be written yet.", e);
        }
        write();
    }

    @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    public void write() {
        write("uses", uses.take(), UsageTables::write, uses::give);
        write("refusals", refusals.takeTokens(), UsageTables::writeTokens, refusals::giveToken);
        write("refusals by day", refusals.takeDays(), UsageTables::writeRefusalDays, refusals::giveDay);
    }

    /** Part by part: a token that is being written cannot be deleted until its part is committed. */
    private <T> void write(String what, List<T> collected, Table<T> table, Consumer<T> keeping) {
        for (int from = 0; from < collected.size(); from += PART) {
            List<T> part = collected.subList(from, Math.min(from + PART, collected.size()));
            try {
                Counters.write(database, connection -> table.write(connection, part));
            } catch (SQLException | RuntimeException e) {
                List<T> kept = collected.subList(from, collected.size());
                LOG.log(Level.WARNING, kept.size() + " rows of " + what + " could not be written; they are kept for the next minute.", e);
                kept.forEach(keeping);
                return;
            }
        }
    }
}
