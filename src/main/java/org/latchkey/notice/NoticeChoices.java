package org.latchkey.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    public boolean isDeclined(long userId, NoticeKind kind) {
        return !declining(Set.of(userId), kind).isEmpty();
    }

    /** Those of these users who do not want to be told. That somebody else deletes a token cannot be declined. */
    public Set<Long> declining(Set<Long> userIds, NoticeKind kind) {
        if (userIds.isEmpty() || kind.isAlwaysTold()) {
            return Set.of();
        }
        Query query = entityManager.createNativeQuery("select user_id from declined_notice where kind = ? and user_id in ("
                + String.join(", ", Collections.nCopies(userIds.size(), "?")) + ")").setParameter(1, kind.choice().name());
        int place = 2;
        for (Long userId : userIds) {
            query.setParameter(place++, userId);
        }
        List<?> declining = query.getResultList();
        return declining.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toSet());
    }
}
