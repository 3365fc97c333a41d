package org.latchkey.authoring;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.latchkey.web.Text;

/** Saved queries that have been deleted, each in its last version. They are brought back by {@link QueryEditor#bringBack}. */
@Stateless
public class DeletedQueries {

    private static final String LAST_VERSIONS = """
            select v from QueryVersion v where v.revision.number = (select max(w.revision.number) from QueryVersion w where w.queryId = v.queryId)
            and not exists (select q.id from SavedQuery q where q.id = v.queryId)""";

    private static final Comparator<WrittenQuery> BY_ADDRESS = Comparator.comparing((WrittenQuery query) -> Text.folded(query.definition().domain()))
            .thenComparing(query -> Text.folded(query.definition().name())).thenComparing(WrittenQuery::id);

    @PersistenceContext
    EntityManager entityManager;

    /** By domain, then by name. */
    public List<WrittenQuery> all() {
        return entityManager.createQuery(LAST_VERSIONS, QueryVersion.class).getResultStream().map(QueryVersion::written).sorted(BY_ADDRESS).toList();
    }

    /** None of a query that is there, or that never was. */
    public Optional<WrittenQuery> find(long id) {
        return entityManager.createQuery(LAST_VERSIONS + " and v.queryId = :query", QueryVersion.class).setParameter("query", id)
                .getResultStream().findFirst().map(QueryVersion::written);
    }
}
