package org.latchkey.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A list of entities with the attribute {@code id}.
 *
 * @param entityManager that reads them
 * @param type          of the entities
 * @param id            of an entity
 * @param with          attribute that is read along with each row; {@code null} for none
 * @param filter        which of them
 */
public record Listing<T>(EntityManager entityManager, Class<T> type, ToLongFunction<T> id, String with, Filter<T> filter) {

    private static final char ESCAPE = '!';

    /** What the rows of a list have in common. */
    @FunctionalInterface
    public interface Filter<T> {

        /** Conditions that all must hold; none means every row. */
        List<Predicate> conditions(CriteriaBuilder builder, Root<T> row);
    }

    /**
     * The list begins at its beginning where the cursor is none of this order, or nothing is left where it leads to.
     *
     * @param cursor where to begin; {@code null} for the beginning of the list
     * @param size   most rows to read
     */
    public <K extends Comparable<? super K>> Slice<T> read(Order<T, K> order, Cursor cursor, int size) {
        return in(order).read(cursor, size);
    }

    /** To be read in this order. */
    public <K extends Comparable<? super K>> Sequence<T> in(Order<T, K> order) {
        return (place, backwards, most) -> rows(order, place, backwards, most);
    }

    /** The rows whose text begins like this, as it is written. */
    public static Predicate beginsWith(CriteriaBuilder builder, Expression<String> column, String beginning) {
        return builder.like(column, beginning.replaceAll("[!%_]", "!$0") + "%", ESCAPE);
    }

    /** How many rows there are, but no more than so many: to count a very long list takes as long as to read it. */
    public int count(int most) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<T> row = query.from(type);
        query.select(row.get("id")).where(filter.conditions(builder, row).toArray(Predicate[]::new));
        IndexPlans.inTransactionOf(entityManager);
        return entityManager.createQuery(query).setMaxResults(most).getResultList().size();
    }

    /**
     * How many rows there are, which takes the longer the more there are.
     *
     * @param attribute that is never null and that an index has beside those of the filter: then the rows need not be read
     */
    public long total(String attribute) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<T> row = query.from(type);
        query.select(builder.count(row.get(attribute))).where(filter.conditions(builder, row).toArray(Predicate[]::new));
        return entityManager.createQuery(query).getSingleResult();
    }

    private <K extends Comparable<? super K>> List<Row<T>> rows(Order<T, K> order, Cursor place, boolean backwards, int most) {
        K key = place == null ? null : order.parser().apply(place.key()).orElse(null);
        if (place != null && key == null) {
            return List.of();
        }
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<T> query = builder.createQuery(type);
        Root<T> row = query.from(type);
        if (with != null) {
            row.fetch(with);
        }
        Expression<K> column = order.column().apply(row);
        boolean down = order.descending() != backwards;
        List<Predicate> conditions = new ArrayList<>(filter.conditions(builder, row));
        if (place != null) {
            // The first condition says less than the second one, but it is the one that an index can follow.
            conditions.add(down ? builder.lessThanOrEqualTo(column, key) : builder.greaterThanOrEqualTo(column, key));
            conditions.add(builder.or(down ? builder.lessThan(column, key) : builder.greaterThan(column, key),
                    down ? builder.lessThan(row.get("id"), place.id()) : builder.greaterThan(row.get("id"), place.id())));
        }
        query.select(row).where(conditions.toArray(Predicate[]::new));
        query.orderBy(down ? List.of(builder.desc(column), builder.desc(row.get("id"))) : List.of(builder.asc(column), builder.asc(row.get("id"))));
        IndexPlans.inTransactionOf(entityManager);
        return entityManager.createQuery(query).setMaxResults(most).getResultList().stream().map(each -> row(order, each)).toList();
    }

    private <K extends Comparable<? super K>> Row<T> row(Order<T, K> order, T row) {
        return new Row<>(row, order.key().apply(row).toString(), id.applyAsLong(row));
    }
}
