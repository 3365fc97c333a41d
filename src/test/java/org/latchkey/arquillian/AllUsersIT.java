package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.listing.Slice;
import org.latchkey.user.AllUsers;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.user.UserFilter;
import org.latchkey.user.UserStatus;

/** The list of all users, on each database: which are in it, in which order, and part by part. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class AllUsersIT {

    @Inject
    AllUsers allUsers;

    @Inject
    Rows rows;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void listsUsersPartByPartByWhatIsAskedFor() {
        List<Caller> made = IntStream.range(0, 7).mapToObj(number -> rows.newUser("Listed_%_" + number)).toList();
        rows.newUser("Listedx%x");
        rows.update("insert into user_role (user_id, role) values (?, 'Listed')", made.get(0).id());
        rows.update("update app_user set disabled_at = created_at where id = ?", made.get(1).id());
        rows.update("update app_user set folded_mail = 'listed@example.com' where id = ?", made.get(2).id());
        UserFilter filter = new UserFilter("LISTED_%", null, null);
        List<Slice<User>> parts = parts(filter, 3);
        List<String> seen = names(parts);
        assertEquals(made.stream().map(Caller::userName).toList(), seen);
        assertEquals(seen.subList(3, 6), names(allUsers.read(filter, parts.get(2).previous(), 3)));
        assertEquals(7, allUsers.count(filter, 100));
        assertEquals(List.of(made.get(0).userName()), names(allUsers.read(new UserFilter("listed_", null, "Listed"), null, 3)));
        assertEquals(List.of(made.get(1).userName()), names(allUsers.read(new UserFilter("listed_", UserStatus.DISABLED, null), null, 3)));
        assertEquals(List.of(made.get(2).userName()), names(allUsers.read(new UserFilter("listed@", null, null), null, 3)));
        assertEquals(List.of("Listed"), allUsers.rolesOf(allUsers.read(filter, null, 1).rows()).get(made.get(0).id()));
        assertTrue(allUsers.roles(50).containsAll(List.of("Listed")) && allUsers.roles(1).size() == 1, () -> allUsers.roles(50).toString());
    }

    @Test
    void whomOnlyTheMailFindsComesBehindThoseWhomTheNameFinds() {
        List<Caller> mailed = IntStream.range(0, 4).mapToObj(number -> rows.newUser("other" + number)).toList();
        IntStream.range(0, 4).forEach(number ->
                rows.update("update app_user set folded_mail = ? where id = ?", "behind" + (9 - number) + "@example.com", mailed.get(number).id()));
        List<Caller> named = IntStream.range(0, 3).mapToObj(number -> rows.newUser("Behind" + number)).toList();
        rows.update("update app_user set folded_mail = 'behind0@example.com' where id = ?", named.get(2).id());
        List<String> expected = Stream.concat(named.stream(), IntStream.rangeClosed(1, 4).mapToObj(last -> mailed.get(4 - last)))
                .map(Caller::userName).toList();
        UserFilter filter = new UserFilter("BEHIND", null, null);
        for (int size = 1; size < 9; size++) {
            List<Slice<User>> parts = parts(filter, size);
            assertEquals(expected, names(parts), "parts of " + size);
            if (parts.size() > 1) {
                assertEquals(names(parts.subList(0, 1)), names(List.of(allUsers.read(filter, parts.get(1).previous(), size))));
            }
        }
        assertEquals(List.of(2, 3, 5, 7, 7), Stream.of(2, 3, 5, 7, 100).map(most -> allUsers.count(filter, most)).toList());
    }

    @Test
    void everyDatabaseSortsByCharacters() {
        List<String> made = Stream.of("sort_z", "sort_ä", "sort-a", "sorta").map(name -> rows.newUser(name).userName()).toList();
        assertEquals(List.of(made.get(2), made.get(0), made.get(1), made.get(3)), names(parts(new UserFilter("sort", null, null), 2)));
    }

    private List<Slice<User>> parts(UserFilter filter, int size) {
        List<Slice<User>> parts = new ArrayList<>(List.of(allUsers.read(filter, null, size)));
        while (parts.get(parts.size() - 1).next() != null) {
            parts.add(allUsers.read(filter, parts.get(parts.size() - 1).next(), size));
        }
        return parts;
    }

    private static List<String> names(Slice<User> part) {
        return names(List.of(part));
    }

    private static List<String> names(List<Slice<User>> parts) {
        return parts.stream().flatMap(part -> part.rows().stream()).map(User::getUserName).toList();
    }
}
