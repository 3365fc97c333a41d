package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.latchkey.enforcement.BreachList;
import org.latchkey.enforcement.BreachList.Part;
import org.latchkey.enforcement.BreachList.Place;
import org.latchkey.enforcement.BreachingToken;
import org.latchkey.enforcement.TokenJudge;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.user.Caller;
import org.latchkey.web.NotThereException;

/** The tokens that a policy would not allow, part by part, on either database. */
class BreachListIT extends FirstPolicy {

    private static final TokenPolicy STRICT = new TokenPolicy(30, 30, 3, true, null, Set.of("Robots"));

    @Inject
    BreachList list;

    @Inject
    TokenJudge judge;

    @Test
    void readsInPartsWhatIsReadAtOnce() {
        for (int owner = 0; owner < 3; owner++) {
            Caller ann = rows.newUser("ann");
            for (int number = 1; number <= 5; number++) {
                work.issue(ann, "script " + number, number % 2 == 0 ? 60 : 20);
            }
            Caller robot = rows.newUser("robot");
            rows.update("insert into user_role values (?, 'Robots')", robot.id());
            work.issue(robot, "exempt", 60);
        }
        Instant now = clock.instant();
        List<BreachingToken> all = judge.first(STRICT, now, 100);
        assertEquals(9, all.size());
        List<String> expected = told(all);
        for (int most = 1; most <= 10; most++) {
            List<BreachingToken> read = new ArrayList<>();
            for (Place place = Place.BEGINNING; place != null;) {
                Part part = judge.behind(place, Long.MAX_VALUE, STRICT, now, most);
                assertTrue(part.tokens().size() <= most, part::toString);
                read.addAll(part.tokens());
                place = part.next();
            }
            assertEquals(expected, told(read), most + " at once");
        }
        long firstOwner = all.get(0).token().getOwner().getId();
        Part ofOne = judge.behind(Place.BEGINNING, firstOwner, STRICT, now, 100);
        assertEquals(expected.subList(0, 3), told(ofOne.tokens()));
        assertEquals(expected.subList(3, 9), told(list.read(STRICT, now, rows.newAdministrator("admin"), ofOne.next()).tokens()));
    }

    private static List<String> told(List<BreachingToken> tokens) {
        return tokens.stream().map(each -> each.token().getOwner().getUserName() + " " + each.token().getName() + " " + each.breach()).toList();
    }

    @Test
    void givesNothingToWhoIsNoAdministratorAnyMore() {
        Caller former = rows.newAdministrator("former");
        list.begin(STRICT, former, Rows.ADDRESS);
        list.read(STRICT, clock.instant(), former, Place.BEGINNING);
        rows.update("delete from user_role where user_id = ?", former.id());
        assertThrows(NotThereException.class, () -> list.read(STRICT, clock.instant(), former, Place.BEGINNING));
        assertThrows(NotThereException.class, () -> list.begin(STRICT, former, Rows.ADDRESS));
        assertEquals(List.of("POLICY_LIST_EXPORTED"), rows.texts("select kind from audit_entry where actor = ?", former.userName()));
    }
}
