package org.latchkey.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.latchkey.server.DatabasePrepared;
import org.latchkey.token.Pepper;
import org.latchkey.token.Peppers;

/**
 * The keys of all peppers that there ever were, as far as this node can know them: those of the configured ones follow from them,
 * those of the others lie in the database, wrapped under one that was configured beside them.
 */
@ApplicationScoped
public class AuditKeys {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Peppers peppers;

    private final Map<Integer, AuditKey> known = new ConcurrentHashMap<>();

    private volatile boolean first;

    private volatile boolean loaded;

    /** After the peppers were found to be the right ones. The start lock is held. */
    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) DatabasePrepared event) {
        List<Object[]> wrapped = wrapped();
        first = wrapped.isEmpty();
        for (Pepper pepper : peppers.all()) {
            known.put(pepper.number(), AuditKey.of(pepper));
        }
        for (Pepper pepper : peppers.all()) {
            wrapped.stream().filter(row -> number(row[1]) == pepper.number())
                    .flatMap(row -> AuditKey.unwrapped(number(row[0]), (byte[]) row[2], AuditKey.wrappingKey(pepper)).stream())
                    .forEach(key -> known.putIfAbsent(key.number(), key));
        }
        known.values().stream().filter(key -> wrapped.stream().noneMatch(row -> isOf(row, key))).forEach(this::keep);
        loaded = true;
    }

    private boolean isOf(Object[] row, AuditKey key) {
        return number(row[0]) == key.number() && number(row[1]) == peppers.newest().number();
    }

    private void keep(AuditKey key) {
        entityManager.createNativeQuery("insert into audit_key (number, wrapped_under, wrapped) values (?, ?, ?)")
                .setParameter(1, key.number()).setParameter(2, peppers.newest().number())
                .setParameter(3, key.wrapped(AuditKey.wrappingKey(peppers.newest()))).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> wrapped() {
        return entityManager.createNativeQuery("select number, wrapped_under, wrapped from audit_key").getResultList();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    /** Whether the start has come so far that the tables are there. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Whether no node has ever started with this database before this one: then there is no seal yet. */
    public boolean areFirst() {
        return first;
    }

    /** The numbers of those that this node knows. */
    public Set<Integer> numbers() {
        return Set.copyOf(known.keySet());
    }

    /** What this node seals with. */
    public AuditKey newest() {
        return known.computeIfAbsent(peppers.newest().number(), number -> AuditKey.of(peppers.newest()));
    }

    /** Empty for one that other nodes may know, or none any more. */
    public Optional<AuditKey> find(int number) {
        return Optional.ofNullable(known.get(number));
    }
}
