package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.notice.NoticeKind;
import org.latchkey.notice.NoticeWatch;
import org.latchkey.notice.Notices;
import org.latchkey.notice.Occasion;
import org.latchkey.notice.Outbox;
import org.latchkey.token.Deletion;
import org.latchkey.token.TokenRevoker;
import org.latchkey.user.Caller;

/** Which notices are made, on either database and whatever happens at the same moment. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class NoticesIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    TokenRevoker revoker;

    @Inject
    NoticeWatch watch;

    @Inject
    Notices notices;

    @Inject
    Outbox outbox;

    @Inject
    Rows rows;

    @Inject
    AgedTokens tokens;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void tellsOfTheNearestThresholdOnlyAndOfNothingOlderThanAWeek() {
        assertEquals(List.of("EXPIRES_IN_30_DAYS"), toldOf(DAY.multipliedBy(30).minus(HOUR)));
        assertEquals(List.of(), toldOf(DAY.multipliedBy(30).plus(HOUR)));
        assertEquals(List.of("EXPIRES_IN_30_DAYS"), toldOf(DAY.multipliedBy(23).plus(HOUR)), "nearly a week late");
        assertEquals(List.of(), toldOf(DAY.multipliedBy(23).minus(HOUR)), "more than a week late");
        assertEquals(List.of("EXPIRES_IN_7_DAYS"), toldOf(DAY.plus(HOUR)));
        assertEquals(List.of("EXPIRES_IN_1_DAY"), toldOf(DAY.minus(HOUR)));
        assertEquals(List.of("EXPIRED"), toldOf(DAY.multipliedBy(-7).plus(HOUR)));
        assertEquals(List.of(), toldOf(DAY.multipliedBy(-7).minus(HOUR)));
    }

    /** Kinds told, in their order, of a token that was made long ago and expires after so long. */
    private List<String> toldOf(Duration untilExpiry) {
        Caller ann = rows.newUser("ann");
        tokens.expireIn(untilExpiry, tokens.of(ann));
        watch.look();
        watch.look();
        return tokens.toldTo(ann);
    }

    @Test
    void tellsOfEachThresholdAsItComesAndKeepsTheLast() {
        Caller ann = rows.newUser("ann");
        long token = tokens.of(ann);
        for (Duration left : List.of(DAY.multipliedBy(29), DAY.multipliedBy(6), HOUR, HOUR.negated())) {
            tokens.expireIn(left, token);
            watch.look();
        }
        assertEquals(List.of("EXPIRES_IN_30_DAYS", "EXPIRES_IN_7_DAYS", "EXPIRES_IN_1_DAY", "EXPIRED"), tokens.toldTo(ann));
        assertEquals(List.of("EXPIRED"), rows.texts("select kind from notice where token_id = ? and dismissed_at is null", token));
        revoker.delete(ann, token, Rows.ADDRESS);
        assertEquals(List.of(), rows.texts("select kind from notice where token_id = ? and dismissed_at is null", token));
    }

    @Test
    void tellsNothingThatWasSaidWhenTheTokenWasMade() {
        Caller ann = rows.newUser("ann");
        for (int days : List.of(1, 7, 30)) {
            tokens.expireIn(DAY.multipliedBy(days).minus(HOUR), tokens.fresh(ann));
        }
        watch.look();
        assertEquals(List.of("GENERATED", "GENERATED", "GENERATED"), tokens.toldTo(ann));
    }

    @Test
    void tellsAFartherThresholdWhereTheNearerIsNotWanted() {
        Caller ann = rows.newUser("ann");
        rows.update("insert into declined_notice (user_id, kind) values (?, 'EXPIRES_IN_1_DAY')", ann.id());
        tokens.expireIn(DAY.minus(HOUR), tokens.of(ann));
        watch.look();
        assertEquals(List.of("EXPIRES_IN_7_DAYS"), tokens.toldTo(ann));
    }

    @Test
    void tellsNothingToUsersWhoMayNotAct() {
        for (String refusedBy : List.of("disabled_at", "locked_at")) {
            Caller ann = rows.newUser("ann");
            tokens.expireIn(HOUR, tokens.of(ann));
            long other = tokens.of(ann);
            rows.update("update app_user set " + refusedBy + " = created_at where id = ?", ann.id());
            watch.look();
            revoker.deleteAsAdministrator(rows.newAdministrator("root"), List.of(other), "no longer here", Rows.ADDRESS);
            assertEquals(List.of(), tokens.toldTo(ann));
            rows.update("update app_user set " + refusedBy + " = null where id = ?", ann.id());
            watch.look();
            assertEquals(List.of("EXPIRES_IN_1_DAY"), tokens.toldTo(ann), "what is still due");
        }
    }

    @Test
    void tellsOnceWhereManyFindItAtOnce() throws Exception {
        Caller ann = rows.newUser("ann");
        long token = tokens.of(ann);
        Occasion found = new Occasion(NoticeKind.EXPIRED, tokens.in(Duration.ZERO).toInstant(), "", null, null);
        Together.times(16, number -> { notices.addFound(ann.id(), token, found, false); return number; });
        assertEquals(List.of("EXPIRED"), tokens.toldTo(ann));
    }

    @Test
    void tellsOfDeletionsThatTheOwnerDidNotMake() {
        Caller ann = rows.newUser("ann");
        Caller root = rows.newAdministrator("root");
        revoker.deleteAsAdministrator(root, List.of(tokens.of(ann), tokens.of(ann)), "found in public: lkp_" + "A".repeat(49), Rows.ADDRESS);
        revoker.delete(ann, tokens.of(ann), Rows.ADDRESS);
        revoker.deleteAsAdministrator(root, List.of(tokens.of(root)), null, Rows.ADDRESS);
        assertEquals(List.of("DELETED", "DELETED"), tokens.toldTo(ann));
        assertEquals(List.of(root.userName() + ", found in public: (a secret)"),
                rows.texts("select distinct actor || ', ' || reason from notice where owner_id = ?", ann.id()));
        assertEquals(List.of(), tokens.toldTo(root));
        // As the audit calls who does what no person does.
        rows.update("update app_user set user_name = ? where id = ?", TokenRevoker.NOBODY, root.id());
        revoker.deleteByPolicy(List.of(tokens.of(root)), Deletion.BY_POLICY);
        revoker.deleteByPolicy(List.of(tokens.of(root)), Deletion.UNUSED);
        assertEquals(List.of("DELETED_BY_POLICY", "DELETED_UNUSED"), tokens.toldTo(root));
    }

    @Test
    void eachMailIsTakenByOneOfMany() throws Exception {
        Caller ann = rows.newUser("ann");
        rows.update("update app_user set mail = 'ann@example.com' where id = ?", ann.id());
        for (int i = 1; i <= 4; i++) {
            tokens.fresh(ann);
        }
        rows.update("update notice set mail_due_at = made_at where owner_id = ?", ann.id());
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {                   // H2 leaves those beside a locked row for the next time
            Together.times(12, number -> outbox.take()).stream().flatMap(Optional::stream).map(Outbox.Taken::noticeId).forEach(taken::add);
        }
        assertEquals(List.of(4, 4), List.of(taken.size(), Set.copyOf(taken).size()));
        taken.forEach(outbox::failed);
        assertEquals(Optional.empty(), outbox.take());
        rows.update("update notice set at = ?, mail_due_at = made_at where owner_id = ?", tokens.in(DAY.multipliedBy(-7)), ann.id());
        assertEquals(Optional.empty(), outbox.take(), "too late");
        assertEquals(0, rows.number("select count(*) from notice where owner_id = ? and mail_due_at is not null", ann.id()));
    }
}
