package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latchkey.enforcement.DueTokens;
import org.latchkey.enforcement.Impact;
import org.latchkey.enforcement.Outcome.Saved;
import org.latchkey.enforcement.PolicyChange;
import org.latchkey.enforcement.Treatment;
import org.latchkey.notice.NoticeWatch;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.token.TokenRevoker;
import org.latchkey.user.Caller;

/** What owners are told of a policy that no longer allows their tokens, on either database. */
class PolicyNoticesIT extends FirstPolicy {

    private static final TokenPolicy A_MONTH = new TokenPolicy(30, 30, 5, true, null, Set.of());

    @Inject
    PolicyChange change;

    @Inject
    DueTokens due;

    @Inject
    NoticeWatch watch;

    @Inject
    TokenRevoker revoker;

    /** A user with one token that lasts two months, who was told nothing so far. */
    private Caller ownerOfALongToken() {
        Caller ann = rows.newUser("ann");
        long token = work.issue(ann, "nightly", 60).token().getId();
        rows.update("delete from notice where token_id = ?", token);
        return ann;
    }

    /** What stands on the owner's page. */
    private List<String> told(Caller owner) {
        return rows.texts("select kind || ' ' || reason from notice where owner_id = ? and dismissed_at is null order by made_at, id", owner.id());
    }

    private long ever(Caller owner) {
        return rows.number("select count(*) from notice where owner_id = ?", owner.id());
    }

    @Test
    void aRefusalIsToldOnceTakenBackAndToldAnew() {
        Caller ann = ownerOfALongToken();
        work.save(A_MONTH, Treatment.REFUSE, 0);
        assertEquals(List.of("REFUSED_BY_POLICY TOO_LONG"), told(ann));
        rows.update("update notice set dismissed_at = made_at where owner_id = ?", ann.id());
        work.save(new TokenPolicy(20, 20, 5, true, null, Set.of()), Treatment.REFUSE, 0);
        assertEquals(List.of(), told(ann), "it was refused before");
        work.save(TokenWork.FIRST, Treatment.NEW_ONLY, 0);
        work.save(A_MONTH, Treatment.REFUSE, 0);
        assertEquals(List.of("REFUSED_BY_POLICY TOO_LONG"), told(ann));
        rows.update("update notice set mail_due_at = made_at where owner_id = ?", ann.id());
        work.save(TokenWork.FIRST, Treatment.NEW_ONLY, 0);
        assertEquals(List.of(), told(ann), "it is allowed again");
        assertEquals(0, rows.number("select count(*) from notice where owner_id = ? and mail_due_at is not null", ann.id()));
    }

    @Test
    void aShorterLifeIsToldAndNoThresholdThatIsPastByThat() {
        Caller ann = ownerOfALongToken();
        Caller bob = ownerOfALongToken();
        rows.update("insert into declined_notice values (?, 'REFUSED_BY_POLICY')", bob.id());
        rows.update("update access_token set created_at = ? where owner_id in (?, ?)", ago(Duration.ofDays(25)), ann.id(), bob.id());
        Caller cid = ownerOfALongToken();
        rows.update("update access_token set created_at = ? where owner_id = ?", ago(Duration.ofDays(40)), cid.id());
        work.save(A_MONTH, Treatment.SHORTEN, 0);
        watch.look();
        assertEquals(List.of("SHORTENED_BY_POLICY TOO_LONG"), told(ann));
        assertEquals(List.of("EXPIRES_IN_7_DAYS"), rows.texts("select kind from notice where owner_id = ?", bob.id()));
        assertEquals(List.of("SHORTENED_BY_POLICY TOO_LONG"), told(cid), "it has expired");
        rows.update("update access_token set expires_at = ? where owner_id = ?", ago(Duration.ofHours(-20)), ann.id());
        rows.update("update notice set at = ? where owner_id = ?", ago(Duration.ofDays(4)), ann.id());
        watch.look();
        assertEquals(List.of("SHORTENED_BY_POLICY", "EXPIRES_IN_1_DAY"),
                rows.texts("select kind from notice where owner_id = ? order by made_at, id", ann.id()), "what comes later is told");
    }

    @Test
    void aDeletionToComeIsToldWithItsDayWhateverIsChosen() {
        Caller ann = ownerOfALongToken();
        rows.update("insert into declined_notice values (?, 'REFUSED_BY_POLICY')", ann.id());
        work.save(A_MONTH, Treatment.DELETE_LATER, 7);
        assertEquals(List.of("DELETION_TO_COME TOO_LONG"), told(ann));
        assertEquals(1, toldWithTheirDay(ann));
        work.save(A_MONTH, Treatment.DELETE_LATER, 9);
        assertEquals(1, ever(ann), "the day has not changed");
        work.save(A_MONTH, Treatment.DELETE_LATER, 5);
        assertEquals(1, toldWithTheirDay(ann));
        rows.update("update access_token set delete_at = created_at where owner_id = ?", ann.id());
        due.afterNotice();
        assertEquals(List.of("DELETED_BY_POLICY"), rows.texts("select kind from notice where owner_id = ? and dismissed_at is null", ann.id()));
    }

    private long toldWithTheirDay(Caller owner) {
        return rows.number("select count(*) from notice n join access_token t on t.id = n.token_id and t.delete_at = n.at where n.owner_id = ?", owner.id());
    }

    @Test
    void aDeletionThatDoesNotComeIsTakenBack() {
        Caller ann = ownerOfALongToken();
        Caller bob = ownerOfALongToken();
        work.save(A_MONTH, Treatment.DELETE_LATER, 7);
        rows.update("update access_token set delete_at = created_at, expires_at = ? where owner_id = ?", ago(Duration.ofDays(-20)), ann.id());
        due.afterNotice();
        assertEquals(List.of(), told(ann), "it is in line with the policy by now");
        revoker.deleteAll(bob, Rows.ADDRESS);
        assertEquals(List.of(), told(bob), "its owner has deleted it");
    }

    @Test
    void nothingIsToldOfAPolicyForNewTokensNorToWhoMayNotAct() {
        Caller ann = ownerOfALongToken();
        Caller bob = ownerOfALongToken();
        rows.update("update app_user set disabled_at = created_at where id = ?", bob.id());
        work.save(A_MONTH, Treatment.NEW_ONLY, 0);
        assertEquals(0, ever(ann));
        work.save(A_MONTH, Treatment.REFUSE, 0);
        assertEquals(List.of(1L, 0L), List.of(ever(ann), ever(bob)));
    }

    @Test
    void whatIsSavedTwiceAtOnceIsToldOnce() throws Exception {
        List<Caller> owners = IntStream.range(0, 10).mapToObj(number -> ownerOfALongToken()).toList();
        Impact shown = change.check(A_MONTH);
        List<?> outcomes = Together.times(6, number -> work.saveShown(shown));
        assertEquals(1, outcomes.stream().filter(Saved.class::isInstance).count(), outcomes::toString);
        owners.forEach(owner -> assertEquals(1, ever(owner)));
    }

    /** More than are written or told of at once. */
    @Test
    void eachOfVeryManyTokensIsToldOnce() {
        Caller ann = ownerOfALongToken();
        for (int number = 1; number < 2_100; number++) {
            rows.update("insert into access_token (id, owner_id, name, folded_name, description, digest, pepper_number, secret_ending, form_key,"
                    + " created_at, expires_at, idle_since) select cast(? as bigint), owner_id, name, folded_name, '', cast(? as bytea), pepper_number,"
                    + " 'abcd', cast(? as varchar), created_at, expires_at, idle_since from access_token where owner_id = ? and form_key not like 'copy%'",
                    -number, ("copy " + ann.id() + " " + number).getBytes(), "copy " + number, ann.id());
        }
        work.save(new TokenPolicy(30, 30, 1000, true, null, Set.of()), Treatment.REFUSE, 0);
        assertEquals(2_100, rows.number("select count(distinct token_id) from notice where owner_id = ? and kind = 'REFUSED_BY_POLICY'", ann.id()));
        assertEquals(2_100, ever(ann));
        assertEquals(2_100, rows.number("select count(distinct token_id) from audit_entry where owner_id = ? and kind = 'TOKEN_REFUSED'", ann.id()));
    }

    private Object ago(Duration time) {
        Instant then = clock.instant().minus(time);
        return then.atOffset(ZoneOffset.UTC);
    }
}
