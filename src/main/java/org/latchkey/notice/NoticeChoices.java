package org.latchkey.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.latchkey.user.Users;

/** What each user wants to be told; everything, where nothing was chosen. */
@Stateless
public class NoticeChoices {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Users users;

    /** What the user wants to be told, of what can be chosen. */
    public Set<NoticeKind> of(long userId) {
        Set<NoticeKind> chosen = EnumSet.copyOf(NoticeKind.choices());
        chosen.removeIf(kind -> isDeclined(userId, kind));
        return chosen;
    }

    public void save(long userId, Collection<NoticeKind> chosen) {
        users.locked(userId);
        entityManager.createNativeQuery("delete from declined_notice where user_id = ?").setParameter(1, userId).executeUpdate();
        NoticeKind.choices().stream().filter(kind -> !chosen.contains(kind)).forEach(kind ->
                entityManager.createNativeQuery("insert into declined_notice (user_id, kind) values (?, ?)")
                        .setParameter(1, userId).setParameter(2, kind.name()).executeUpdate());
    }

    /** That somebody else deleted a token cannot be declined. */
    public boolean isDeclined(long userId, NoticeKind kind) {
        return kind != NoticeKind.DELETED
                && !entityManager.createNativeQuery("select kind from declined_notice where user_id = ? and kind = ?")
                        .setParameter(1, userId).setParameter(2, kind.choice().name()).getResultList().isEmpty();
    }
}
