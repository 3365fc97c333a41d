package org.latchkey.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Listing;
import org.latchkey.listing.Order;
import org.latchkey.listing.Slice;
import org.latchkey.user.Administrators;
import org.latchkey.user.User;
import org.latchkey.user.Users;

/** Everything that the audit holds, for administrators, the newest first. */
@Stateless
public class AllEntries {

    private static final Order<AuditEntry, ?> NEWEST = Order.byInstant("at", AuditEntry::getAt, true);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AuditLog log;

    @Inject
    Users users;

    @Inject
    Administrators administrators;

    /** One part of the list. That it was read is in the audit, for each part, or it is not given. */
    public Slice<AuditEntry> read(AuditReader reader, AuditFilter filter, Cursor cursor, int size) {
        Slice<AuditEntry> slice = part(reader, filter, cursor, size);
        log.keep(reader.access(AuditAccess.Kind.AUDIT_READ, filter.text() + (cursor == null ? "" : " part=" + cursor.text())));
        return slice;
    }

    /** One part of the list, for who tells the audit of it himself; none for who has lost the right since the part before. */
    public Slice<AuditEntry> part(AuditReader reader, AuditFilter filter, Cursor cursor, int size) {
        administrators.require(reader.caller());
        Optional<User> user = Optional.ofNullable(filter.person()).flatMap(users::named);
        return new Listing<>(entityManager, AuditEntry.class, AuditEntry::getId, null,
                (builder, entry) -> filter.conditions(builder, entry, user)).read(NEWEST, cursor, size);
    }

    /** The user names of those whom the entries concern, by their ids; also to be asked for {@code null}, which names nobody. */
    public Map<Long, String> ownersOf(Collection<AuditEntry> entries) {
        List<Long> ids = entries.stream().map(AuditEntry::getOwnerId).filter(Objects::nonNull).distinct().toList();
        if (ids.isEmpty()) {
            return Collections.emptyMap();
        }
        return entityManager.createQuery("select u.id, u.userName from User u where u.id in :ids", Object[].class)
                .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
