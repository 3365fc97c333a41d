package org.latchkey.user;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Listing;
import org.latchkey.listing.Listing.Filter;
import org.latchkey.listing.Order;
import org.latchkey.listing.Parts;
import org.latchkey.listing.Sequence;
import org.latchkey.listing.Slice;

/** Users as administrators list them. Who asks must have been judged before. */
@Stateless
public class AllUsers {

    private static final Order<User, String> BY_NAME = Order.byText("foldedName", User::getFoldedName);
    private static final Order<User, String> BY_MAIL = Order.byText("foldedMail", User::getFoldedMail);

    @PersistenceContext
    EntityManager entityManager;

    /** In the order of their names; behind them, in the order of their mail, those whom only that finds. Either is found by an index. */
    public Slice<User> read(UserFilter filter, Cursor cursor, int size) {
        Sequence<User> named = listing(filter::byName).in(BY_NAME);
        Sequence<User> users = filter.text() == null ? named : new Parts<>(List.of(named, listing(filter::byMailAlone).in(BY_MAIL)));
        return users.read(cursor, size);
    }

    /** No more than so many. */
    public int count(UserFilter filter, int most) {
        int named = listing(filter::byName).count(most);
        return filter.text() == null || named == most ? named : named + listing(filter::byMailAlone).count(most - named);
    }

    /** The roles of these users, by their ids; who has none is left out. One question for all of them. */
    public Map<Long, List<String>> rolesOf(List<User> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return entityManager.createQuery("select u.id, r from User u join u.roles r where u.id in :ids order by r", Object[].class)
                .setParameter("ids", users.stream().map(User::getId).toList()).getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], TreeMap::new, Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Names of roles that somebody has, no more than so many: each is found by the one before it, however many users have it. */
    public List<String> roles(int most) {
        return Stream.iterate(roleAfter(""), role -> role != null, this::roleAfter).limit(most).toList();
    }

    private String roleAfter(String role) {
        return (String) entityManager.createNativeQuery("select min(role) from user_role where role > ?").setParameter(1, role).getSingleResult();
    }

    private Listing<User> listing(Filter<User> filter) {
        return new Listing<>(entityManager, User.class, User::getId, null, filter);
    }
}
