package org.latchkey.authoring;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latchkey.authoring.QueryEvent.Kind;
import org.latchkey.query.QueryDefinition;
import org.latchkey.query.Revision;
import org.latchkey.query.SavedQueries;
import org.latchkey.query.SavedQuery;
import org.latchkey.user.Administrators;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.user.Users;

/**
 * All saved queries as they were written, with their former states. What changes here has been {@link QueryInspection looked at}; where
 * it is no administrator any more who changes it, {@link org.latchkey.web.NotThereException} takes it all back.
 */
@Stateless
public class WrittenQueries {

    /** SQL state of a row that would have what only one may have. */
    private static final String TAKEN = "23505";

    @PersistenceContext
    EntityManager entityManager;

    @Resource
    EJBContext context;

    @Inject
    SavedQueries queries;

    @Inject
    DeletedQueries deleted;

    @Inject
    Users users;

    @Inject
    Administrators administrators;

    @Inject
    Clock clock;

    @Inject
    Event<QueryEvent> events;

    public Optional<WrittenQuery> find(long id) {
        return queries.find(id).map(query -> new WrittenQuery(id, query.getRevision(), definition(query)));
    }

    /** A state that the query was in before, deleted or not. */
    public Optional<WrittenQuery> find(long id, int version) {
        return entityManager.createNamedQuery("QueryVersion.numbered", QueryVersion.class).setParameter("query", id).setParameter("number", version)
                .getResultStream().findFirst().map(QueryVersion::written);
    }

    /** The former states of a query, the latest first. */
    public List<VersionLine> versions(long id) {
        return entityManager.createNamedQuery("QueryVersion.ofQuery", Object[].class).setParameter("query", id)
                .getResultStream().map(VersionLine::of).toList();
    }

    public SaveOutcome add(Caller administrator, QueryDefinition definition, String address) {
        if (isTaken(definition, null)) {
            return taken(definition);
        }
        SavedQuery query = new SavedQuery(definition, idsOf(definition), Revision.first(clock.instant(), administrator.userName()));
        queries.add(query);
        return stored(query, definition, new Told(Kind.CREATED, "version 1"), administrator, address);
    }

    /** @param version of the query that the definition was made from: what somebody else saved meanwhile is not overwritten */
    public SaveOutcome replace(Caller administrator, long id, int version, QueryDefinition definition, String address) {
        SavedQuery query = queries.locked(id).orElse(null);
        if (query == null) {
            return SaveOutcome.refused(null, "query.gone");
        } else if (query.getRevision().getNumber() != version) {
            return SaveOutcome.refused(null, "query.stale", query.getRevision().getSavedBy());
        } else if (isTaken(definition, id)) {
            return taken(definition);
        }
        QueryDefinition before = definition(query);
        List<String> changes = DefinitionJson.differences(before, definition);
        if (changes.isEmpty()) {
            return SaveOutcome.saved(id);
        }
        entityManager.persist(new QueryVersion(id, query.getRevision(), before));
        query.redefine(definition, idsOf(definition), clock.instant(), administrator.userName());
        String detail = "version " + query.getRevision().getNumber() + " changed " + String.join(", ", changes)
                + (before.domain().equals(definition.domain()) && before.name().equals(definition.name()) ? ""
                        : "; was " + before.domain() + "/" + before.name());
        return stored(query, definition, new Told(Kind.EDITED, detail), administrator, address);
    }

    /** @param version that was the last of the deleted query when the definition was made; it goes on as the next one */
    public SaveOutcome bringBack(Caller administrator, long id, int version, QueryDefinition definition, String address) {
        Revision last = deleted.find(id).map(WrittenQuery::revision).orElse(null);
        if (last == null) {
            return SaveOutcome.refused(null, "query.notDeleted");
        } else if (last.getNumber() != version) {
            return SaveOutcome.refused(null, "query.stale", last.getSavedBy());
        } else if (isTaken(definition, null)) {
            return taken(definition);
        }
        SavedQuery query = new SavedQuery(id, definition, idsOf(definition), last.next(clock.instant(), administrator.userName()));
        queries.add(query);
        return stored(query, definition, new Told(Kind.CREATED, "version " + query.getRevision().getNumber() + ", brought back"), administrator, address);
    }

    /** @return the query as it was; empty where there was none */
    public Optional<QueryDefinition> remove(Caller administrator, long id, String address) {
        return queries.locked(id).map(query -> {
            QueryDefinition last = definition(query);
            entityManager.persist(new QueryVersion(id, query.getRevision(), last));
            queries.remove(query);
            stored(query, last, new Told(Kind.DELETED, "version " + query.getRevision().getNumber() + " was the last"), administrator, address);
            return last;
        });
    }

    private record Told(Kind kind, String detail) {
    }

    /** Two who take the same name at the same moment both find it free; the database lets one of them have it. */
    private SaveOutcome stored(SavedQuery query, QueryDefinition definition, Told told, Caller administrator, String address) {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                    .noneMatch(cause -> cause instanceof SQLException failure && TAKEN.equals(failure.getSQLState()))) {
                throw e;
            }
            context.setRollbackOnly();
            return taken(definition);
        }
        administrators.require(administrator);
        events.fire(new QueryEvent(told.kind(), query.getId(), definition.domain(), definition.name(), administrator.userName(), address,
                told.detail()));
        return SaveOutcome.saved(query.getId());
    }

    private boolean isTaken(QueryDefinition definition, Long own) {
        return queries.named(definition.domain(), definition.name()).filter(other -> !other.getId().equals(own)).isPresent();
    }

    private static SaveOutcome taken(QueryDefinition definition) {
        return SaveOutcome.refused("name", "query.name.taken", definition.domain());
    }

    private QueryDefinition definition(SavedQuery query) {
        return query.definition(query.userIds().stream().flatMap(id -> users.find(id).stream()).map(User::getUserName)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Set<Long> idsOf(QueryDefinition definition) {
        return definition.access().users().stream().flatMap(name -> users.named(name).stream()).map(User::getId).collect(Collectors.toSet());
    }
}
