package org.latchkey.query;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.latchkey.table.Column;
import org.latchkey.table.ColumnType;
import org.latchkey.table.ResultTable;
import org.latchkey.user.Caller;

/** Runs saved queries for callers who may run them. */
@ApplicationScoped
public class QueryRunner {

    /** Rows that PostgreSQL hands out at a time: few enough for memory, enough not to wait for the network. */
    private static final int FETCH_SIZE = 500;

    private final RunningQueries running = new RunningQueries();

    @Inject
    QueryDatabase database;

    @Inject
    MeterRegistry meters;

    /**
     * Begins a run; the first row has been looked for when this returns, so that most failures come before any answer.
     *
     * @param given   texts by parameter name, without the at sign, in any letter case
     * @param portion the rows to give
     * @throws QueryException where the parameters do not fit or the query cannot be run
     */
    public OpenResult run(Caller caller, SavedQuery query, Map<String, String> given, Portion portion) {
        return run(caller.id(), caller, query, given, portion);
    }

    private OpenResult run(long readerId, Caller caller, SavedQuery query, Map<String, String> given, Portion portion) {
        Arguments arguments = Arguments.of(query, caller, given);
        NamedParameterStatement statement = query.parsed();
        running.enter(readerId);
        Timer.Sample begun = Timer.start(meters);
        try {
            OpenResult result = opened(statement, arguments, caller, query, portion);
            result.whenClosed(() -> running.leave(readerId));
            begun.stop(meters.timer("latchkey.query.first.row", "outcome", "rows"));
            return result;
        } catch (RuntimeException e) {
            begun.stop(meters.timer("latchkey.query.first.row", "outcome", "failure"));
            running.leave(readerId);
            throw e;
        }
    }

    private OpenResult opened(NamedParameterStatement statement, Arguments arguments, Caller caller, SavedQuery query, Portion portion) {
        QueryPool pool = database.of(query.source());
        Connection connection = pool.open(query.answer().seconds());
        try {
            RowReader rows = execute(connection, statement, arguments, caller, query, portion);
            rows.hasNext();
            return new OpenResult(new ResultTable(rows.columns(), rows), () -> pool.close(connection));
        } catch (SQLException e) {
            pool.close(connection);
            throw Failures.of(e);
        } catch (RuntimeException e) {
            pool.close(connection);
            throw e;
        }
    }

    /** The statement is closed with its connection: it must outlive this method. */
    @SuppressWarnings("resource")
    private static RowReader execute(Connection connection, NamedParameterStatement named, Arguments arguments, Caller caller,
            SavedQuery query, Portion portion) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(named.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(FETCH_SIZE);
        statement.setQueryTimeout(query.answer().seconds());
        statement.closeOnCompletion();
        arguments.bind(statement, named.names());
        return new RowReader(statement.executeQuery(), label -> query.shows(label, caller), portion, query.answer().rows());
    }

    /**
     * The first rows, for a page. A blank parameter counts as not given.
     *
     * @param zone in which times are written that are the same moment everywhere
     * @throws QueryException where the parameters do not fit or the query cannot be run
     */
    public ResultPage preview(Caller caller, SavedQuery query, Map<String, String> given, int maxRows, ZoneId zone) {
        return previewFor(caller.id(), caller, query, given, maxRows, zone);
    }

    /**
     * What somebody else would see: the same, but it is one of the results that the reader is reading, not the caller.
     *
     * @param readerId id of the user who looks at it
     */
    public ResultPage previewFor(long readerId, Caller caller, SavedQuery query, Map<String, String> given, int maxRows, ZoneId zone) {
        Map<String, String> filled = new HashMap<>(given);
        filled.values().removeIf(text -> text == null || text.isBlank());
        try (OpenResult result = run(readerId, caller, query, filled, new Portion(0, OptionalLong.of(maxRows + 1L)))) {
            List<List<String>> rows = new ArrayList<>();
            result.table().rows().forEachRemaining(row -> rows.add(Arrays.stream(row).map(cell -> ColumnType.text(inZone(cell, zone))).toList()));
            boolean more = rows.size() > maxRows;
            return new ResultPage(result.table().columns().stream().map(Column::label).toList(),
                    List.copyOf(more ? rows.subList(0, maxRows) : rows), more);
        }
    }

    private static Object inZone(Object cell, ZoneId zone) {
        return cell instanceof OffsetDateTime time ? time.atZoneSameInstant(zone).toOffsetDateTime() : cell;
    }
}
