package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.token.Grant;
import org.latchkey.token.Issuance;
import org.latchkey.token.Issuance.IssuedToken;
import org.latchkey.token.Issuance.RefusedToken;
import org.latchkey.token.TokenFormat;
import org.latchkey.token.TokenIssuer;
import org.latchkey.token.TokenRequest;
import org.latchkey.token.TokenRevoker;
import org.latchkey.token.TokenVerifier;
import org.latchkey.token.Verification.Reason;
import org.latchkey.token.Verification.Verified;
import org.latchkey.usage.RefusalRecorder;
import org.latchkey.usage.UsageRecorder;
import org.latchkey.usage.UsageStatistics;
import org.latchkey.usage.UsageStatistics.DayCalls;
import org.latchkey.usage.UsageWriter;
import org.latchkey.user.Caller;

/** What is recorded of changes and uses: the audit, the feed, the last use. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class RecordsIT {

    @Inject
    TokenIssuer issuer;

    @Inject
    TokenRevoker revoker;

    @Inject
    TokenVerifier verifier;

    @Inject
    TokenFormat format;

    @Inject
    AuditLog audit;

    @Inject
    UsageRecorder recorder;

    @Inject
    RefusalRecorder refusals;

    @Inject
    UsageStatistics statistics;

    @Inject
    UsageWriter writer;

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void keepsNoSecretThatWasTypedAsAName() throws Exception {
        Caller ann = rows.newUser("ann");
        String secret = format.generate().reveal();
        assertInstanceOf(RefusedToken.class, issue(ann, "Excel " + secret));
        assertInstanceOf(RefusedToken.class, issue(ann, "x".repeat(30) + secret + "_old"));
        assertEquals(List.of("Excel (a secret)", "x".repeat(30) + "(a secret)_old"),
                rows.texts("select token_name from audit_entry where owner_id = ? order by id", ann.id()));
        assertFalse(rows.everything().stream().anyMatch(value -> value.contains(secret.substring(4, 40))));
    }

    @Test
    void keepsTheBeginningOfANameThatIsTooLong() {
        Caller ann = rows.newUser("ann");
        assertInstanceOf(RefusedToken.class, issue(ann, "🦊".repeat(10_000)));
        assertEquals(List.of("🦊".repeat(80)), rows.texts("select token_name from audit_entry where owner_id = ?", ann.id()));
    }

    @Test
    void keepsAForgedLineAsOneHarmlessName() {
        Caller ann = rows.newUser("ann");
        assertInstanceOf(RefusedToken.class, issue(ann, "a\naudit kind=TOKEN_DELETED actor=\"admin\""));
        assertEquals(List.of("a\uFFFDaudit kind=TOKEN_DELETED actor='admin'"),
                rows.texts("select token_name from audit_entry where owner_id = ?", ann.id()));
    }

    @Test
    void tellsOfEachTokenWhereAllAreDeleted() {
        Caller ann = rows.newUser("ann");
        for (int i = 1; i <= 3; i++) {
            assertInstanceOf(IssuedToken.class, issue(ann, "script " + i));
        }
        assertEquals(3, revoker.deleteAll(ann, Rows.ADDRESS));
        assertEquals(3, rows.number("select count(*) from audit_entry where owner_id = ? and kind = 'TOKEN_DELETED'", ann.id()));
        assertEquals(6, rows.number("select count(*) from change c join access_token t on t.id = c.subject_id where t.owner_id = ?", ann.id()));
    }

    @Test
    void numbersChangesInTheOrderOfTheirCommitsWithoutAGap() throws Exception {
        long before = rows.number("select last_id from change_counter");
        Together.times(20, number -> issue(rows.newUser("writer"), "script"));
        long after = rows.number("select last_id from change_counter");
        List<String> ids = rows.texts("select cast(c.id as varchar(20)) from change c where c.id > ? and c.id <= ? order by c.id", before, after);
        assertEquals(LongStream.rangeClosed(before + 1, after).mapToObj(String::valueOf).toList(), ids);
        assertTrue(after - before >= 20);
    }

    @Test
    void showsNobodyWhatConcernsSomebodyElse() {
        Caller ann = rows.newUser("ann");
        Caller bob = rows.newUser("bob");
        TokenRequest request = request("nightly");
        issuer.issue(ann, request, Rows.ADDRESS);
        assertEquals(List.of("TOKEN_GENERATED"), audit.ofOwner(ann, 0, 10).stream().map(AuditEntry::getKind).toList());
        assertEquals(List.of(), audit.ofOwner(bob, 0, 10));
        assertEquals(0, audit.countOfOwner(bob));
        assertInstanceOf(IssuedToken.class, issuer.issue(bob, request, Rows.ADDRESS), "a form key belongs to its owner");
        rows.update("update access_token set expires_at = created_at where owner_id = ?", ann.id());
        assertEquals(0, revoker.deleteExpired(bob, Rows.ADDRESS));
        assertEquals(1, revoker.deleteExpired(ann, Rows.ADDRESS));
    }

    @Test
    void writesUsesIntoTheirOwnColumnsAndNeverBackwards() {
        Caller ann = rows.newUser("ann");
        IssuedToken issued = (IssuedToken) issue(ann, "nightly");
        long id = issued.token().getId();
        Verified verified = (Verified) verifier.verify(issued.secret().reveal(), () -> true);
        recorder.used(verified.grant(), Rows.ADDRESS);
        recorder.used(verified.grant(), Rows.ADDRESS);
        revoker.delete(ann, id, Rows.ADDRESS);
        writer.write();
        assertEquals(2, rows.number("select sum(calls) from daily_usage where token_id = ?", id));
        assertEquals(1, rows.number("select count(*) from access_token where id = ? and last_used_at is not null"
                + " and deleted_at is not null", id), "a use written late does not bring a deleted token back");
        rows.update("update access_token set last_used_at = ? where id = ?", clock.instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC), id);
        recorder.used(verified.grant(), Rows.ADDRESS);
        writer.write();
        assertEquals(3, rows.number("select sum(calls) from daily_usage where token_id = ?", id));
        assertEquals(1, rows.number("select count(*) from access_token where id = ? and last_used_at > ?", id,
                clock.instant().plus(Duration.ofHours(23)).atOffset(ZoneOffset.UTC)));
    }

    @Test
    void writesFromWhereATokenWasUsedAndWhyItWasRefused() {
        IssuedToken issued = (IssuedToken) issue(rows.newUser("ann"), "nightly");
        long id = issued.token().getId();
        Grant grant = ((Verified) verifier.verify(issued.secret().reveal(), () -> true)).grant();
        for (int number = 0; number < 70; number++) {
            recorder.used(grant, "192.0.2." + number);
            refusals.refused(Reason.EXPIRED, id, "192.0.2." + number);
            if (number % 35 == 34) {
                writer.write();
            }
        }
        assertEquals(50, statistics.addresses(id, 100).size(), "the latest are kept");
        assertEquals(70, statistics.refusals(id).get(0).calls());
        assertEquals("192.0.2.69", statistics.refusals(id).get(0).lastAddress());
        LocalDate today = inDays(0);
        assertEquals(List.of(0L, 70L), statistics.calls(id, today.minusDays(1), today).stream().map(DayCalls::calls).toList());
        assertTrue(rows.number("select calls from daily_refusal where refusal_day = ? and reason = 'EXPIRED'", today) >= 70);
        assertEquals(rows.number("select sum(calls) from daily_usage where usage_day = ?", today),
                rows.number("select calls from daily_calls where usage_day = ?", today), "the sum of the day is written along");
    }

    private Issuance issue(Caller owner, String name) {
        return issuer.issue(owner, request(name), Rows.ADDRESS);
    }

    private TokenRequest request(String name) {
        return new TokenRequest(name, "", inDays(30), Rows.formKey());
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }
}
