package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.account.AccountEditor;
import org.latchkey.account.AccountStates;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.token.TokenIssuer;
import org.latchkey.token.TokenRequest;
import org.latchkey.user.Caller;
import org.latchkey.user.Role;
import org.latchkey.user.UserFacts;
import org.latchkey.user.UserProblem;

/** What administrators do to users, on each database: locks, and one transaction for all that belongs together. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class AccountsIT {

    @Inject
    AccountStates states;

    @Inject
    AccountEditor editor;

    @Inject
    TokenIssuer issuer;

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    private Caller newAdministrator() {
        Caller user = rows.newUser("root");
        rows.update("insert into user_role (user_id, role) values (?, ?)", user.id(), Role.ADMINISTRATOR);
        return user;
    }

    private long acting(List<Caller> users) {
        return users.stream().filter(user -> rows.number("select count(*) from app_user u join user_role r on r.user_id = u.id"
                + " where u.id = ? and r.role = 'Administrator' and u.disabled_at is null", user.id()) == 1).count();
    }

    @Test
    void administratorsWhoDisableEachOtherAtTheSameMomentLeaveOne() throws Exception {
        List<Caller> ring = IntStream.range(0, 6).mapToObj(number -> newAdministrator()).toList();
        List<Optional<String>> refusals = Together.times(6, number ->
                states.disable(ring.get(number), ring.get((number + 1) % 6).id(), Rows.ADDRESS));
        long disabled = refusals.stream().filter(Optional::isEmpty).count();
        assertTrue(disabled < 6, refusals::toString);
        assertEquals(6 - disabled, acting(ring));
        assertEquals(Set.of("users.notAdministrator"), Set.copyOf(refusals.stream().flatMap(Optional::stream).toList()));
    }

    @Test
    void administratorsWhoTakeTheRoleFromEachOtherAtTheSameMomentLeaveOne() throws Exception {
        List<Caller> ring = IntStream.range(0, 6).mapToObj(number -> newAdministrator()).toList();
        List<List<UserProblem>> problems = Together.times(6, number ->
                editor.edit(ring.get(number), ring.get((number + 1) % 6).id(), 1, facts("Baker"), Rows.ADDRESS));
        long taken = problems.stream().filter(List::isEmpty).count();
        assertTrue(taken < 6, problems::toString);
        assertEquals(6 - taken, acting(ring));
    }

    @Test
    void theLastAdministratorIsNotDisabled() {
        Caller last = newAdministrator();
        List<String> others = rows.texts("select cast(user_id as varchar(20)) from user_role r join app_user u on u.id = r.user_id"
                + " where role = 'Administrator' and disabled_at is null and user_id <> ?", last.id());
        for (String other : others) {
            assertEquals(Optional.empty(), states.disable(last, Long.parseLong(other), Rows.ADDRESS));
        }
        assertEquals(Optional.of("users.own"), states.disable(last, last.id(), Rows.ADDRESS));
        assertEquals(List.of("users.roles.own"), editor.edit(last, last.id(), 1, facts("Root"), Rows.ADDRESS).stream().map(UserProblem::messageKey).toList());
        for (String other : others) {
            Caller disabled = new Caller(Long.parseLong(other), "somebody", Set.of(Role.ADMINISTRATOR));
            assertEquals(Optional.of("users.notAdministrator"), states.disable(disabled, last.id(), Rows.ADDRESS));
        }
        assertEquals(1, acting(List.of(last)));
    }

    @Test
    void theSecondOfTwoFormsIsRefusedThoughBothAreSentAtTheSameMoment() throws Exception {
        Caller root = newAdministrator();
        Caller ann = rows.newUser("ann");
        List<List<UserProblem>> problems = Together.times(5, number -> editor.edit(root, ann.id(), 1, facts("Baker " + number), Rows.ADDRESS));
        assertEquals(1, problems.stream().filter(List::isEmpty).count());
        assertEquals(1, rows.number("select count(*) from audit_entry where owner_id = ? and kind = 'USER_EDITED'", ann.id()));
    }

    @Test
    void enablesNobodyWhoseTokensCannotBeDeleted() {
        Caller root = newAdministrator();
        Caller ann = rows.newUser("ann");
        LocalDate lastDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
        assertInstanceOf(IssuedToken.class, issuer.issue(ann, new TokenRequest("nightly", "", lastDay, Rows.formKey()), Rows.ADDRESS));
        rows.update("update access_token set name = ? where owner_id = ?", Obstacle.NAME, ann.id());
        assertEquals(Optional.empty(), states.disable(root, ann.id(), Rows.ADDRESS));
        assertThrows(RuntimeException.class, () -> states.enableWithoutTokens(root, ann.id(), null, Rows.ADDRESS));
        assertEquals(1, rows.number("select count(*) from app_user where id = ? and disabled_at is not null", ann.id()));
        assertEquals(1, rows.number("select count(*) from access_token where owner_id = ? and deleted_at is null", ann.id()));
        assertEquals(0, rows.number("select count(*) from audit_entry where owner_id = ? and kind = 'USER_ENABLED'", ann.id()));
    }

    @Test
    void tellsTheAuditAndAllNodesOfEachDeed() {
        Caller root = newAdministrator();
        Caller ann = rows.newUser("ann");
        editor.edit(root, ann.id(), 1, facts("Baker"), Rows.ADDRESS);
        states.disable(root, ann.id(), Rows.ADDRESS);
        states.enable(root, ann.id(), Rows.ADDRESS);
        states.unlock(root, ann.id(), Rows.ADDRESS);
        assertEquals(List.of("USER_EDITED", "USER_DISABLED", "USER_ENABLED", "USER_UNLOCKED"),
                rows.texts("select kind from audit_entry where owner_id = ? and actor = ? order by id", ann.id(), root.userName()));
        assertEquals(4, rows.number("select count(*) from change where kind = 'USER' and subject_id = ?", ann.id()));
    }

    private static UserFacts facts(String lastName) {
        return new UserFacts("Ann", lastName, "", Set.of(), "en", null, ZoneOffset.UTC);
    }
}
