package org.latchkey.chain;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Instant;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditKey;
import org.latchkey.audit.AuditSeal;

/** Rows as somebody makes them who has the database. */
final class ForgedRow {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

    private ForgedRow() {
    }

    static AuditEntry sealed(long id, AuditKey key) {
        AuditEntry entry = entry(id);
        set(entry, "seal", new AuditSeal(entry, key));
        return entry;
    }

    static AuditEntry entry(long id) {
        try {
            Constructor<AuditEntry> constructor = AuditEntry.class.getDeclaredConstructor();
            constructor.setAccessible(true);
            AuditEntry entry = constructor.newInstance();
            set(entry, "id", id);
            set(entry, "at", NOW);
            set(entry, "actor", "ann");
            return entry;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** As SQL would. */
    static void set(Object row, String column, Object value) {
        try {
            Field field = row.getClass().getDeclaredField(column);
            field.setAccessible(true);
            field.set(row, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
