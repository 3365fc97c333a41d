package org.latchkey.authoring;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All saved queries at a glance, read by three statements however many there are. */
@Stateless
public class AllQueries {

    @PersistenceContext
    EntityManager entityManager;

    /** By domain, then by name. */
    public List<QueryLine> all() {
        Map<Long, Set<String>> roles = rows("select q.id, r from SavedQuery q join q.roles r").stream().collect(
                Collectors.groupingBy(row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toCollection(TreeSet::new))));
        Map<Long, Long> users = rows("select q.id, count(u) from SavedQuery q join q.users u group by q.id").stream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        return rows("select q.id, q.called.domain, q.called.name, q.description, q.revision.number, q.revision.savedAt, q.revision.savedBy"
                + " from SavedQuery q order by q.called.foldedDomain, q.called.foldedName").stream()
                .map(row -> new QueryLine((Long) row[0], (String) row[1], (String) row[2], (String) row[3],
                        new VersionLine((Integer) row[4], (Instant) row[5], (String) row[6]),
                        roles.getOrDefault(row[0], Set.of()), users.getOrDefault(row[0], 0L).intValue()))
                .toList();
    }

    private List<Object[]> rows(String query) {
        return entityManager.createQuery(query, Object[].class).getResultList();
    }
}
