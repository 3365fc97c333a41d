package org.latchkey.query;

import java.util.ArrayList;
import java.util.List;
import org.latchkey.table.ResultTable;

/** A result whose rows are still to be read from the database. Until it is closed it holds a connection. */
public class OpenResult implements AutoCloseable {

    private final ResultTable table;
    private final List<Runnable> closings = new ArrayList<>();

    OpenResult(ResultTable table, Runnable closing) {
        this.table = table;
        closings.add(closing);
    }

    public ResultTable table() {
        return table;
    }

    void whenClosed(Runnable closing) {
        closings.add(closing);
    }

    /** May be called again. */
    @Override
    public void close() {
        closings.forEach(Runnable::run);
        closings.clear();
    }
}
