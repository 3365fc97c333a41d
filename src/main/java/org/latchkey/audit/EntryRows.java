package org.latchkey.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Slice;
import org.latchkey.table.Column;
import org.latchkey.table.ColumnType;

/**
 * Entries as rows of a table, read part by part, each in a transaction of its own: what is held at a time, in memory and in the
 * database, does not grow with the audit.
 */
final class EntryRows implements Iterator<Object[]> {

    static final List<Column> COLUMNS = List.of(text("at"), text("kind"), text("actor"), text("owner"), text("address"),
            number("tokenId"), text("tokenName"), text("detail"), text("reason"), number("id"));

    private static final int PART = 1_000;

    private final AllEntries entries;
    private final AuditReader reader;
    private final AuditFilter filter;
    private final Deque<Object[]> read = new ArrayDeque<>();
    private Cursor next;
    private boolean ended;
    private long given;

    EntryRows(AllEntries entries, AuditReader reader, AuditFilter filter) {
        this.entries = entries;
        this.reader = reader;
        this.filter = filter;
    }

    private static Column text(String label) {
        return new Column(label, ColumnType.STRING);
    }

    private static Column number(String label) {
        return new Column(label, ColumnType.INT64);
    }

    @Override
    public boolean hasNext() {
        if (read.isEmpty() && !ended) {
            readOn();
        }
        return !read.isEmpty();
    }

    private void readOn() {
        Slice<AuditEntry> part = entries.part(reader, filter, next, PART);
        // A list whose rest has gone meanwhile begins anew.
        boolean goesOn = next == null || part.previous() != null;
        next = part.next();
        ended = next == null || !goesOn;
        if (goesOn) {
            Map<Long, String> owners = entries.ownersOf(part.rows());
            part.rows().forEach(entry -> read.add(row(entry, owners.get(entry.getOwnerId()))));
        }
    }

    @Override
    public Object[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        given++;
        return read.remove();
    }

    /** How many rows there were so far. */
    long given() {
        return given;
    }

    private static Object[] row(AuditEntry entry, String owner) {
        return new Object[] {entry.getAt().toString(), entry.getKind(), entry.getActor(), owner, entry.getAddress(), entry.getTokenId(),
            entry.getTokenName(), entry.getDetail(), entry.getReason(), entry.getId()};
    }
}
